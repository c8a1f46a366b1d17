// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;

/**
 * One application material (申请材料).
 *
 * @param code short English name, unique in the matter
 * @param name as the citizen reads it
 * @param originals number of originals
 * @param copies number of copies
 * @param source where it comes from
 * @param issuer who makes it out, for example 申请人自备
 * @param certificate type of certificate that replaces it, when there is one
 * @param exempt true for 免提交: the government already holds it
 * @param exemptReason how the government comes by it, for the guide
 * @param deferrable the time for handing it in later (容缺), when it may be
 * @param formats file name endings that are taken, for example pdf, jpg, png
 * @param required false when it is optional
 * @param when CEL condition over the answers; empty when it always applies
 * @param standard what makes it acceptable (受理标准)
 * @param fillNote how to fill it in
 * @param basis law that demands it
 */
public record Material(
        String code,
        String name,
        int originals,
        int copies,
        Source source,
        String issuer,
        Optional<String> certificate,
        boolean exempt,
        Optional<String> exemptReason,
        Optional<TimeLimit> deferrable,
        List<String> formats,
        boolean required,
        Optional<String> when,
        Optional<String> standard,
        Optional<String> fillNote,
        Optional<String> basis) {
    /** Where a material comes from. */
    public enum Source {
        /** The platform makes it from the form. */
        GENERATED_FROM_FORM,
        /** 申请人自备. */
        APPLICANT,
        /** 政府部门核发. */
        GOVERNMENT,
        /** 其他. */
        OTHER
    }
}
