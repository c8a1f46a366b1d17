// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseMaterial;
import org.tongban.engine.chain.Payload;
import org.tongban.form.Answers;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Seals and opens what is personal. The context binds each piece to its place: nothing can be moved to another row. */
final class Seals {
    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    Sealed content(String number, CaseContent content) {
        return vault.seal(
                Json.bytes(Map.of("answers", content.answers().values(), "applicant", content.applicantName())),
                "case.content:" + number);
    }

    CaseContent content(String number, byte[] cipher, String keyId) {
        Map<String, Object> map = open(cipher, keyId, "case.content:" + number);
        return new CaseContent(new Answers(Json.child(map.get("answers"))), String.valueOf(map.get("applicant")));
    }

    Listed listed(CaseRow row) {
        return new Listed(
                HeadMapping.head(row),
                content(row.number, row.content, row.keyId).applicantName());
    }

    /** Values in their own order: the chain sorts them anyway, people read them as they were said. */
    Sealed event(String number, long seq, Payload payload, Map<String, String> values) {
        Map<String, Object> map = new HashMap<>();
        map.put("salt", Base64.getEncoder().encodeToString(payload.salt()));
        map.put("values", values);
        return vault.seal(Json.bytes(map), "case.event:" + number + ":" + seq);
    }

    Said event(EventRow row) {
        if (row.payload == null) {
            return new Said(new byte[0], Map.of());
        }
        Map<String, Object> map = open(row.payload, row.keyId, "case.event:" + row.number + ":" + row.seq);
        return new Said(Base64.getDecoder().decode(String.valueOf(map.get("salt"))), Json.texts(map.get("values")));
    }

    /**
     * What an event says.
     *
     * @param salt of its digest; empty after erasure
     * @param values texts by name
     */
    record Said(byte[] salt, Map<String, String> values) {
        @Override
        public String toString() {
            return "Said" + values.keySet();
        }
    }

    Sealed outbox(String id, Map<String, String> values) {
        return vault.seal(Json.bytes(values), "case.outbox:" + id);
    }

    Sealed secrets(String number, Secrets secrets) {
        return vault.seal(
                Json.bytes(Map.of("token", secrets.token(), "code", secrets.queryCode())), "case.token:" + number);
    }

    Secrets secrets(String number, byte[] cipher, String keyId) {
        Map<String, Object> map = open(cipher, keyId, "case.token:" + number);
        return new Secrets(String.valueOf(map.get("token")), String.valueOf(map.get("code")));
    }

    Sealed fileName(String id, String name) {
        return vault.seal(name.getBytes(StandardCharsets.UTF_8), "case.file-name:" + id);
    }

    String fileName(String id, byte[] cipher, @Nullable String keyId) {
        byte[] name = vault.open(sealed(cipher, keyId), "case.file-name:" + id);
        return new String(name, StandardCharsets.UTF_8);
    }

    Sealed draft(String id, Answers answers, List<CaseMaterial> files) {
        List<Map<String, Object>> list = files.stream().map(Seals::file).toList();
        return vault.seal(Json.bytes(Map.of("answers", answers.values(), "files", list)), "case.draft:" + id);
    }

    Map<String, Object> draft(String id, byte[] cipher, String keyId) {
        return open(cipher, keyId, "case.draft:" + id);
    }

    Sealed mandateCode(String draft, SentCode code) {
        return vault.seal(
                Json.bytes(Map.of("digits", code.digits(), "content", code.content(), "phone", code.phone())),
                "case.mandate-code:" + draft);
    }

    Map<String, String> mandateCode(String draft, byte[] cipher, String keyId) {
        return Json.texts(open(cipher, keyId, "case.mandate-code:" + draft));
    }

    static List<CaseMaterial> files(Map<String, Object> draft) {
        return Json.list(draft.get("files")).stream()
                .map(Json::child)
                .map(file -> new CaseMaterial(
                        UUID.fromString(String.valueOf(file.get("id"))),
                        String.valueOf(file.get("material")),
                        String.valueOf(file.get("name")),
                        String.valueOf(file.get("type")),
                        Long.parseLong(String.valueOf(file.get("size"))),
                        CaseMaterial.Mark.valueOf(String.valueOf(file.get("mark")))))
                .toList();
    }

    private static Map<String, Object> file(CaseMaterial file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", file.id().toString());
        map.put("material", file.material());
        map.put("name", file.fileName());
        map.put("type", file.contentType());
        map.put("size", file.size());
        map.put("mark", file.mark().name());
        return map;
    }

    private Map<String, Object> open(byte[] cipher, @Nullable String keyId, String context) {
        return Json.map(vault.open(sealed(cipher, keyId), context));
    }

    private static Sealed sealed(byte[] cipher, @Nullable String keyId) {
        return new Sealed(cipher, keyId == null ? "" : keyId);
    }
}
