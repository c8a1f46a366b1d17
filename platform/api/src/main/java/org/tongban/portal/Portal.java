// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.HallRole;
import org.tongban.matter.Implementation;

/**
 * One portal as its bundle describes it in {@code PORTAL-INF/portal.yaml}.
 *
 * @param code short English name, for example {@code tianning}
 * @param area code of the service area
 * @param name title in Chinese, for example 天宁区政务服务
 * @param nameEn title in English
 * @param hosts host names under which it answers
 * @param departments keys of the departments that it needs
 * @param welcome one sentence for the home page
 * @param hotWords searches to suggest
 * @param featured codes of matters to show first
 * @param footer duties of the footer
 * @param notices short texts, newest first
 * @param implementations by matter code
 * @param exceptions hall roles that differ, by 12-digit division code and matter code
 * @param themeCss custom properties of the brand, UTF-8
 * @param logoSvg the drawn motif
 * @param heroSvg the line drawing of the place
 * @param digest of everything above; part of the address of its resources
 */
public record Portal(
        String code,
        String area,
        String name,
        String nameEn,
        List<String> hosts,
        List<String> departments,
        String welcome,
        List<String> hotWords,
        List<String> featured,
        Footer footer,
        List<Notice> notices,
        Map<String, Implementation> implementations,
        Map<String, Map<String, HallRole>> exceptions,
        String themeCss,
        String logoSvg,
        String heroSvg,
        String digest) {
    /**
     * What the footer must show (国办发〔2017〕47号). Values may be 待填.
     *
     * @param host 主办单位
     * @param organiser 承办单位
     * @param phone 电话
     * @param siteCode 网站标识码
     * @param icp ICP备案
     * @param police 公安备案
     */
    public record Footer(String host, String organiser, String phone, String siteCode, String icp, String police) {}

    /**
     * A notice of the portal.
     *
     * @param slug last part of its address
     * @param title heading
     * @param date ISO date
     * @param html rendered and sanitised text
     */
    public record Notice(String slug, String title, String date, String html) {}

    /**
     * The implementation of a matter here.
     *
     * @param matter code of the matter
     * @return empty when this area has not published one
     */
    public Optional<Implementation> implementation(String matter) {
        return Optional.ofNullable(implementations.get(matter));
    }

    @Override
    public String toString() {
        return "Portal[" + code + "]";
    }
}
