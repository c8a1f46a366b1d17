// SPDX-License-Identifier: Apache-2.0
package org.tongban.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongban.identity.Caller;
import org.tongban.identity.StaffService;

/** The staff of the sample city, as {@link SamplePeople} signs them in. */
public final class SampleStaff implements StaffService {
    private static final int OF_EACH_DUTY = 9;

    private final List<StaffMember> members;

    /**
     * The colleagues of some people.
     *
     * @param people who sign them in
     */
    public SampleStaff(SamplePeople people) {
        this.members = Stream.concat(
                        Stream.of(people.clerk(), people.accepter()),
                        IntStream.rangeClosed(1, OF_EACH_DUTY)
                                .boxed()
                                .flatMap(number -> Stream.of(people.examiner(number), people.decider(number))))
                .map(staff -> new StaffMember(staff.workNumber(), staff.displayName(), staff.posts(), true))
                .toList();
    }

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        throw new UnsupportedOperationException("Nobody is engaged in a rehearsal");
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return members;
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return members.stream()
                .filter(member -> member.workNumber().equals(workNumber))
                .findFirst();
    }
}
