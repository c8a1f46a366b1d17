// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** How far a change of a module is: the part of the page of modules that the script puts in place of the one before. */
@Component
public final class JobPage implements PageContribution {
    /** Before the number of the job. */
    static final String PLACE = "/admin/modules/jobs/";

    private final ModuleJobs jobs;

    /**
     * Over the jobs.
     *
     * @param jobs tells how far they are
     */
    @Activate
    public JobPage(@Reference ModuleJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return PLACE + "{job}";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<ModuleJob> job = jobs.find(request.pathPart("job"));
        return job.isPresent()
                ? new PageResult.Download(
                        "text/html; charset=utf-8",
                        "job.html",
                        false,
                        Templates.render("job", new JobView(job.get())).markup().getBytes(StandardCharsets.UTF_8))
                : new PageResult.Message(
                        404, "没有这次变更", "变更记录保留三个月。请在“模块”页上看最近的变更。", new Link("看全部模块", "/admin/modules"));
    }
}
