// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.publication.GuideChange;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationOutcome;
import org.tongban.publication.PublicationRequest;
import org.tongban.publication.PublicationService;

/** Takes what two people say and writes it to the log. */
@Component
public final class StoredPublicationService implements PublicationService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPublicationService.class);
    private static final Comparator<MatterPublication> ORDER =
            Comparator.comparing(MatterPublication::department).thenComparing(MatterPublication::code);

    private final PublicationLog log;
    private final Installed installed;
    private final Authority authority;

    /**
     * Over the log and what is installed.
     *
     * @param log of publications
     * @param installed versions and areas
     */
    @Activate
    public StoredPublicationService(@Reference PublicationLog log, @Reference Installed installed) {
        this.log = log;
        this.installed = installed;
        this.authority = new Authority(installed);
    }

    @Override
    public boolean approvedByInstallation() {
        return log.automatic();
    }

    @Override
    public List<MatterPublication> list(Caller caller) {
        Overview overview = new Overview(installed, log);
        return installed.installed().values().stream()
                .filter(versions -> authority.sees(caller, versions.get(0).matter()))
                .map(overview::of)
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Optional<MatterPublication> find(Caller caller, String matter) {
        return versions(caller, matter).map(new Overview(installed, log)::of);
    }

    @Override
    public List<GuideChange> changes(Caller caller, String matter, String digest) {
        Optional<Matter> version = versions(caller, matter).stream()
                .flatMap(List::stream)
                .map(InstalledVersion::matter)
                .filter(one -> one.digest().equals(digest))
                .findFirst();
        return installed
                .snapshot()
                .find(matter)
                .flatMap(offered -> version.map(after -> GuideChanges.between(offered, after)))
                .orElse(List.of());
    }

    private Optional<List<InstalledVersion>> versions(Caller caller, String matter) {
        return Optional.ofNullable(installed.installed().get(matter))
                .filter(versions -> authority.sees(caller, versions.get(0).matter()));
    }

    @Override
    public PublicationOutcome request(Caller caller, PublicationRequest request) {
        Optional<List<InstalledVersion>> versions = versions(caller, request.matter());
        if (versions.isEmpty()) {
            return notThere();
        }
        boolean limitable = request.kind() == PublicationKind.SUSPEND || request.kind() == PublicationKind.RESUME;
        Optional<FieldError> obstacle = authority.obstacle(
                caller,
                Duty.MATTER_EDITOR,
                versions.get().get(0).matter(),
                request.area().filter(any -> limitable));
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        while (true) {
            History history = log.now().of(request.matter());
            List<FieldError> errors = new RequestRules(history, versions.get(), log.today()).check(request);
            if (!errors.isEmpty()) {
                return new PublicationOutcome.Refused(errors);
            }
            PublicationEntry entry = new Lines(caller, log).asked(history.next(), request, versions.get());
            if (log.append(entry, List.of())) {
                return done(entry);
            }
        }
    }

    @Override
    public PublicationOutcome grant(Caller caller, String matter, int request, Optional<LocalDate> from) {
        return decide(
                caller,
                matter,
                request,
                (rules, asked) -> rules.checkGrant(asked, from),
                (lines, seq, asked) -> lines.granted(seq, asked, from));
    }

    @Override
    public PublicationOutcome sendBack(Caller caller, String matter, int request, String reason) {
        return decide(
                caller,
                matter,
                request,
                (rules, asked) -> rules.checkReturn(reason),
                (lines, seq, asked) -> lines.returned(seq, asked, reason));
    }

    /** What has to be right before a decision. */
    private interface Check {
        List<FieldError> errors(RequestRules rules, PublicationEntry asked);
    }

    /** The line that a decision becomes. */
    private interface Line {
        PublicationEntry of(Lines lines, int seq, PublicationEntry asked);
    }

    private PublicationOutcome decide(Caller caller, String matter, int request, Check check, Line line) {
        Optional<List<InstalledVersion>> versions = versions(caller, matter);
        if (versions.isEmpty()) {
            return notThere();
        }
        while (true) {
            History history = log.now().of(matter);
            Optional<PublicationEntry> asked = history.request(request);
            if (asked.isEmpty()) {
                return refused(new FieldError("", "没有找到这个申请，可能页面已经过时。请刷新后再看。"));
            }
            List<FieldError> errors = new ArrayList<>(
                    new Deciders(authority).check(caller, versions.get().get(0).matter(), history, asked.get()));
            if (errors.isEmpty()) {
                errors.addAll(check.errors(new RequestRules(history, versions.get(), log.today()), asked.get()));
            }
            if (!errors.isEmpty()) {
                return new PublicationOutcome.Refused(List.copyOf(errors));
            }
            PublicationEntry entry = line.of(new Lines(caller, log), history.next(), asked.get());
            if (log.append(entry, approved(entry, versions.get()))) {
                return done(entry);
            }
        }
    }

    private static List<KeptVersion> approved(PublicationEntry entry, List<InstalledVersion> versions) {
        return versions.stream()
                .filter(version -> entry.step() == PublicationEntry.Step.GRANTED
                        && entry.digest()
                                .filter(version.matter().digest()::equals)
                                .isPresent())
                .map(InstalledVersion::kept)
                .toList();
    }

    private static PublicationOutcome done(PublicationEntry entry) {
        LOG.info("{}: {} {} by {}", entry.matter(), entry.kind(), entry.step(), entry.by());
        return new PublicationOutcome.Done(entry);
    }

    private static PublicationOutcome notThere() {
        return refused(new FieldError("", "没有找到这个事项，或者它不归您的岗位管。它可能刚刚被卸载，请回到列表再看。"));
    }

    private static PublicationOutcome refused(FieldError error) {
        return new PublicationOutcome.Refused(List.of(error));
    }
}
