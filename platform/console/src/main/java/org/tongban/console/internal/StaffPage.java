// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.StaffService;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;

/** Staff and posts: who is there, and import from a table. */
@Component
public final class StaffPage implements PageContribution {
    private static final int PAGE = 50;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final StaffService staff;
    private final Clock clock;

    /**
     * Over the staff accounts.
     *
     * @param staff lists and imports
     */
    @Activate
    public StaffPage(@Reference StaffService staff) {
        this(staff, Clock.system(Days.ZONE));
    }

    StaffPage(StaffService staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/admin/staff";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN, Duty.SECURITY_ADMIN, Duty.AUDITOR);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("人员与岗位", 20));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.method() == Method.GET) {
            return page(request, StaffView.Import.NONE);
        }
        if (!mayImport(request.caller())) {
            return new PageResult.Message(
                    403, "导入人员要由系统管理员办", "您的岗位只能查看。请把表格交给系统管理员。", new org.tongban.page.Link("/admin/staff", "回到人员与岗位"));
        }
        return importing(request);
    }

    private static boolean mayImport(Caller caller) {
        return caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff member && member.has(Duty.SYSTEM_ADMIN));
    }

    private PageResult importing(PageRequest request) {
        Optional<Upload> file =
                request.upload("file").filter(chosen -> !chosen.fileName().isBlank());
        if (file.filter(chosen -> chosen.size() > MOST_BYTES).isPresent()) {
            return page(request, StaffView.Import.problem("文件超过 4 MB。请分成几个表格导入。", ""))
                    .status(422);
        }
        String csv = file.map(StaffPage::text).orElseGet(() -> request.parameter("csv"));
        if (csv.isBlank()) {
            return page(request, StaffView.Import.problem("请选一个表格文件，或者把内容粘贴进来。", ""))
                    .status(422);
        }
        StaffService.StaffImport result = staff.importCsv(request.caller(), csv);
        StaffView.Import came = StaffView.Import.of(result, csv);
        PageResult.Page page = page(request, came);
        return result.errors().isEmpty() ? page : page.status(422);
    }

    private static String text(Upload file) {
        try (InputStream content = file.open()) {
            return TableText.read(content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Says only what is so; an address can be typed by anybody. */
    private Optional<String> left(PageRequest request) {
        return Optional.of(request.parameter("left"))
                .filter(number -> !number.isEmpty())
                .flatMap(staff::find)
                .filter(member -> !member.active())
                .map(member -> member.name() + "（" + member.workNumber() + "）已离岗，账号停用了。");
    }

    private PageResult.Page page(PageRequest request, StaffView.Import came) {
        String after = request.parameter("after");
        List<StaffService.StaffMember> found = staff.list(request.caller(), after, PAGE + 1);
        List<StaffService.StaffMember> shown = found.subList(0, Math.min(PAGE, found.size()));
        Optional<String> next = found.size() > PAGE
                ? Optional.of("/admin/staff?after="
                        + URLEncoder.encode(shown.get(PAGE - 1).workNumber(), StandardCharsets.UTF_8))
                : Optional.empty();
        LocalDate today = LocalDate.now(clock);
        StaffView view = new StaffView(
                shown.stream().map(member -> StaffView.Row.of(member, today)).toList(),
                next,
                after.isBlank(),
                mayImport(request.caller()),
                left(request),
                came,
                request.csrfField().markup());
        return PageResult.Page.of("人员与岗位", Templates.render("staff", view)).full();
    }
}
