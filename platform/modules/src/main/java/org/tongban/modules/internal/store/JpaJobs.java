// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.module.ModuleJob;

/** The jobs with their steps; those of the last three months. */
@Component(service = JpaJobs.class)
public final class JpaJobs {
    private static final Duration KEPT = Duration.ofDays(92);

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaJobs(@Reference(target = "(osgi.unit.name=modules-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Writes a new job; very old ones leave.
     *
     * @param job without steps
     * @param node where it runs
     */
    public void open(ModuleJob job, String node) {
        long old = job.startedAt().minus(KEPT).toEpochMilli();
        jpa.tx(TransactionType.Required, em -> {
            em.createQuery("delete from StepRow s where exists"
                            + " (select j from JobRow j where j.id = s.job and j.startedAt < :old)")
                    .setParameter("old", old)
                    .executeUpdate();
            em.createQuery("delete from JobRow j where j.startedAt < :old")
                    .setParameter("old", old)
                    .executeUpdate();
            em.persist(new JobRow(job, node));
        });
    }

    /**
     * Adds a step.
     *
     * @param job its id
     * @param number of the step
     * @param step what was done
     */
    public void step(String job, int number, ModuleJob.Step step) {
        jpa.tx(TransactionType.Required, em -> em.persist(new StepRow(job, number, step)));
    }

    /**
     * Writes how a job stands; its steps are written by themselves.
     *
     * @param job as it is now
     * @param node where it runs
     */
    public void write(ModuleJob job, String node) {
        jpa.tx(TransactionType.Required, em -> em.merge(new JobRow(job, node)));
    }

    /**
     * Finds a job.
     *
     * @param id of the job
     * @return with its steps
     */
    public Optional<ModuleJob> find(String id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(JobRow.class, id))
                        .map(row -> row.job(steps(em, List.of(id)).getOrDefault(id, List.of()))));
    }

    /**
     * The latest jobs.
     *
     * @param most how many
     * @return with their steps, the latest first
     */
    public List<ModuleJob> latest(int most) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> whole(
                        em,
                        em.createQuery("select j from JobRow j order by j.startedAt desc, j.id", JobRow.class)
                                .setMaxResults(most)
                                .getResultList()));
    }

    /**
     * Jobs that a node began and did not end.
     *
     * @param node where they ran
     * @param before when this run of the node began
     * @return with their steps
     */
    public List<ModuleJob> cutOff(String node, Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> whole(
                        em,
                        em.createQuery(
                                        "select j from JobRow j where j.state = :running and j.node = :node"
                                                + " and j.startedAt < :before",
                                        JobRow.class)
                                .setParameter("running", ModuleJob.State.RUNNING.name())
                                .setParameter("node", node)
                                .setParameter("before", before.toEpochMilli())
                                .getResultList()));
    }

    private static List<ModuleJob> whole(EntityManager em, List<JobRow> rows) {
        Map<String, List<ModuleJob.Step>> steps =
                steps(em, rows.stream().map(JobRow::id).toList());
        return rows.stream()
                .map(row -> row.job(steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Map<String, List<ModuleJob.Step>> steps(EntityManager em, List<String> jobs) {
        return jobs.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select s from StepRow s where s.job in :jobs order by s.number", StepRow.class)
                        .setParameter("jobs", jobs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                StepRow::job, Collectors.mapping(StepRow::step, Collectors.toList())));
    }
}
