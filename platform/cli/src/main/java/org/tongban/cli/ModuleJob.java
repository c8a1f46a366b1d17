// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Follows a change of a module to its end and prints its steps as they come. */
final class ModuleJob {
    private static final long BETWEEN_MILLIS = 250;
    /** So long the platform may give no answer at all, for example because the part that answers is being exchanged. */
    private static final long SILENCE_MILLIS = 30_000;

    private final Platform platform;
    private final PrintWriter out;
    private int printed;

    ModuleJob(Platform platform, PrintWriter out) {
        this.platform = platform;
        this.out = out;
    }

    /**
     * Asks for a change and waits for its end.
     *
     * @return the module as it is then
     * @throws PlatformException when nothing was changed
     */
    JsonNode follow(String path, Object body) {
        JsonNode job = platform.postJson(path, body, Map.of("Prefer", "respond-async"));
        while (job.path("state").asText().equals("RUNNING")) {
            print(job);
            pause();
            job = again(job.path("address").asText());
        }
        print(job);
        return switch (job.path("state").asText()) {
            case "DONE" -> module(job.path("module").asText());
            case "REFUSED" -> throw new PlatformException("模块没有变化：" + reason(job));
            case "INTERRUPTED" -> throw new PlatformException("平台中途重启了，请用 ./tongban module list 核对现在的版本。");
            default -> job;
        };
    }

    private JsonNode module(String name) {
        for (JsonNode module : platform.get("/api/modules").path("modules")) {
            if (module.path("name").asText().equals(name)) {
                return module;
            }
        }
        throw new PlatformException("变更完成了，但是列表里没有 " + name + "。请看状态页。");
    }

    private JsonNode again(String address) {
        long patience = SILENCE_MILLIS;
        while (true) {
            try {
                return platform.get(address);
            } catch (PlatformException silent) {
                patience -= BETWEEN_MILLIS;
                if (patience < 0) {
                    throw silent;
                }
                pause();
            }
        }
    }

    private void print(JsonNode job) {
        JsonNode steps = job.path("steps");
        for (; printed < steps.size(); printed++) {
            out.println("  " + steps.get(printed).path("text").asText());
        }
        out.flush();
    }

    private static String reason(JsonNode job) {
        StringBuilder text = new StringBuilder();
        job.path("objections")
                .forEach(objection -> text.append(objection.path("cause").asText())
                        .append(objection.path("remedy").asText()));
        return text.toString();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlatformException("已中断，变更仍在进行。结果请用 ./tongban module history 查看。");
        }
    }
}
