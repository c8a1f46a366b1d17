// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.device.DocumentScanner;
import org.tongban.device.Outcome;
import org.tongban.hall.DivisionCode;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

/** Stands at every window and finds the same sample sheet on the glass each time. */
@Component(service = {DocumentScanner.class, SimulatedScanner.class})
public final class SimulatedScanner implements DocumentScanner {
    private final PaperPress press;
    private volatile boolean unplugged;

    /**
     * Over the press.
     *
     * @param press makes the sample sheet
     */
    @Activate
    public SimulatedScanner(@Reference PaperPress press) {
        this.press = press;
    }

    @Override
    public String name() {
        return "扫描仪（模拟）";
    }

    @Override
    public boolean standsAt(DivisionCode hall, String window) {
        return true;
    }

    @Override
    public Outcome<Scan> scan() {
        if (unplugged) {
            return new Outcome.Failed<>("扫描仪没有接上。请查看连线，或者用“选择文件”上传。");
        }
        Paper sheet = Paper.a4(
                "扫描件（示例）", "", List.of(Block.Paragraph.of("这一页由模拟扫描仪生成，代替窗口扫描的纸质材料。"), new Block.Note("示例数据，没有效力。")));
        return new Outcome.Done<>(new Scan("扫描件.pdf", press.pdf(sheet)));
    }

    void plug(boolean connected) {
        unplugged = !connected;
    }

    boolean unplugged() {
        return unplugged;
    }
}
