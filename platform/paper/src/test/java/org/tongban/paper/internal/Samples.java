// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tongban.paper.Block;
import org.tongban.paper.Block.Paragraph;
import org.tongban.paper.Block.Paragraph.Align;
import org.tongban.paper.Paper;

/** Papers as they go out, with nobody's name on them. */
final class Samples {
    static final String ADDRESS = "http://localhost:8080/t/3XK7Q2M9P4HD8V6RTB5NWZC1YJ";
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final String SEAL = "（示例，无印章效力）";

    private Samples() {}

    static Paper correction() {
        return Paper.a4(
                "补正告知书",
                "天宁民政补〔2026〕12号",
                List.of(
                        Paragraph.flush("李示例："),
                        Paragraph.of("您于2026年11月24日提交的“高龄津贴”申请（办件编号320402-20261124-000017）收悉。"
                                + "经核对，申请材料不齐全。根据《中华人民共和国行政许可法》第三十二条第一款第（四）项的规定，"
                                + "现将需要补正的全部内容一次告知如下："),
                        new Block.Heading("一、需要补正的材料"),
                        new Block.Grid(
                                List.of("序号", "材料", "差什么", "怎么补"),
                                List.of(
                                        List.of("1", "居民户口簿", "只有首页，缺本人页。", "请拍下本人页上传，或者带原件到任一大厅窗口。"),
                                        List.of("2", "银行账户", "账号少一位，应当是19位：6217 0000 0000 0000 000。", "请对照银行卡再填一次。"))),
                        new Block.Heading("二、期限"),
                        Paragraph.of("请在2026年12月8日前一起补齐。补正的时间不计入办理期限；补齐后我们继续办理，不需要重新申请。"),
                        new Block.Heading("三、在哪里补"),
                        Paragraph.of("网上：扫下面的二维码；窗口：常州市天宁区政务服务中心3楼B12窗口。咨询电话：0519-12345。"),
                        new Block.Code(ADDRESS, "扫码查看办理进度、上传补正材料"),
                        new Block.Signature("常州市天宁区民政局", DAY, SEAL),
                        new Block.Note("本文书由系统按登记内容生成。对内容有疑问的，可以拨打0519-12345。")));
    }

    static Paper threePages() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.flush("示例餐饮有限公司："));
        for (int i = 1; i <= 12; i++) {
            blocks.add(Paragraph.of("第" + i + "项。经审查，您单位提交的申请符合法定条件、标准，根据《中华人民共和国行政许可法》第三十八条第一款、"
                    + "《中华人民共和国食品安全法》第三十五条的规定，决定准予行政许可；有效期自2026年11月25日至2031年11月24日止（5年）。"));
        }
        List<List<String>> rows = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> List.of(String.valueOf(i), "示例设备" + i, "数量1,234.50件"))
                .toList();
        blocks.add(new Block.Grid(List.of("序号", "名称", "数量"), rows));
        blocks.add(Paragraph.of("如不服本决定，可以自收到本决定书之日起六十日内向常州市天宁区人民政府申请行政复议，" + "也可以自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。"));
        blocks.add(new Block.Signature("常州市天宁区市场监督管理局", DAY, SEAL));
        return Paper.a4("准予行政许可决定书", "天市监许〔2026〕3号", blocks);
    }

    static Paper commitment() {
        return Paper.a4(
                "告知承诺书",
                "",
                List.of(
                        new Block.Facts(List.of(
                                new Block.Facts.Fact("申请人", "李示例"),
                                new Block.Facts.Fact("事项", "户外广告设施设置许可"),
                                new Block.Facts.Fact("办件编号", "320402-20261125-000003"),
                                new Block.Facts.Fact("地址", "常州市天宁区示例路1号示例大厦2幢1单元304室（含地下一层设备间）\n以及同幢305室"))),
                        Paragraph.of("本人已经知晓办理该事项的条件、标准和技术要求，自愿作出承诺，并愿意承担不实承诺的法律责任。"),
                        new Paragraph("特此承诺。", Align.BODY),
                        new Block.Blanks(List.of("承诺人（签名）", "日期"))));
    }

    static Paper receipt() {
        return Paper.roll(
                "收件凭证",
                "320402-20261125-000017",
                List.of(
                        new Paragraph("天宁区政务服务中心", Align.CENTER),
                        new Block.Facts(List.of(
                                new Block.Facts.Fact("事项", "高龄津贴（80周岁以上老年人尊老金）"),
                                new Block.Facts.Fact("申请人", "李*"),
                                new Block.Facts.Fact("收件时间", "2026年11月25日 09:32"),
                                new Block.Facts.Fact("承诺办结", "2026年12月9日前"))),
                        new Block.Grid(
                                List.of("材料", "份数", "形式"),
                                List.of(List.of("居民身份证", "1", "原件核验"), List.of("居民户口簿（首页和本人页）", "1", "复印件"))),
                        new Block.Code(ADDRESS, "扫码查看办理进度，查询码 K7Q2M9"),
                        new Block.Signature("天宁区政务服务中心", DAY, SEAL),
                        new Block.Note("请妥善保管。咨询电话：0519-12345。")));
    }

    static Paper saying(String text) {
        return Paper.a4("示例", "", List.of(Paragraph.of(text)));
    }
}
