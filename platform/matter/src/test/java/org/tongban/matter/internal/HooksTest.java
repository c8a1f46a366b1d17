// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.MatterDefinition;

/** Departments' hooks, good and bad. */
class HooksTest {
    private static final String CODE = "elderly-allowance";
    private static final FieldError TOO_YOUNG = new FieldError("birthDate", "还没有满 80 周岁，满了再来。");

    private final Platform platform;
    private final Bundle civil;
    private final CountDownLatch released = new CountDownLatch(1);

    HooksTest(@TempDir Path cache) throws BundleException {
        platform = new Platform(cache);
        civil = platform.install("civil", "1.0.0", Descriptor.ALLOWANCE);
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        released.countDown();
        platform.close();
    }

    private List<FieldError> objections(String code) {
        MatterDefinition definition =
                new MatterDefinition(platform.registry().snapshot().find(code).orElseThrow(), Optional.empty());
        return platform.registry().objections(definition, Answers.EMPTY);
    }

    /** Does not even end when it is interrupted. */
    private List<FieldError> hang() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
        return List.of();
    }

    @Test
    void withoutAHookNothingStandsAgainstIt() {
        assertThat(objections(CODE)).isEmpty();
    }

    @Test
    void theHookOfTheOwnBundleIsAsked() {
        platform.offer(civil, CODE, answers -> List.of(TOO_YOUNG));
        platform.offer(civil, "another-matter", answers -> List.of(new FieldError("", "与此无关")));
        assertThat(objections(CODE)).containsExactly(TOO_YOUNG);
    }

    @Test
    void theHookOfAnotherBundleHasNoSay() throws BundleException {
        Bundle other = platform.install("other", "1.0.0", Descriptor.of("other", "CZ-M900", "别的事项", "别的"));
        platform.offer(other, CODE, answers -> List.of(TOO_YOUNG));
        assertThat(objections(CODE)).isEmpty();
    }

    @Test
    void aReplacedVersionIsStillAskedAboutAtItsOwnBundle() throws BundleException {
        MatterDefinition old =
                new MatterDefinition(platform.registry().snapshot().find(CODE).orElseThrow(), Optional.empty());
        platform.offer(civil, CODE, answers -> List.of(TOO_YOUNG));
        platform.install("civil", "1.1.0", Descriptor.ALLOWANCE.with("version: 1.0.0", "version: 1.1.0"));
        assertThat(objections(CODE)).isEmpty();
        assertThat(platform.registry().objections(old, Answers.EMPTY)).containsExactly(TOO_YOUNG);
    }

    @Test
    void aHookThatIsPromisedButNotThereYetIsNotSkipped() throws BundleException {
        Bundle other = platform.promisesHook("other", Descriptor.of("other", "CZ-M900", "别的事项", "别的"));
        assertThat(objections("other")).singleElement().satisfies(HooksTest::isPlain);
        platform.offer(other, "other", answers -> List.of());
        assertThat(objections("other")).isEmpty();
    }

    @Test
    void aHookThatThrowsGivesOnePlainSentence() {
        platform.offer(civil, CODE, answers -> {
            throw new IllegalStateException("320499194303120242");
        });
        assertThat(objections(CODE)).singleElement().satisfies(HooksTest::isPlain);
    }

    @Test
    void aHookThatAnswersNothingGivesOnePlainSentence() {
        platform.offer(civil, CODE, HooksTest::nothing);
        assertThat(objections(CODE)).singleElement().satisfies(HooksTest::isPlain);
    }

    @SuppressWarnings("NullAway") // what a careless department may do
    private static List<FieldError> nothing(Answers answers) {
        return null;
    }

    @Test
    void aHookThatHangsCostsNobodyElse() throws BundleException {
        platform.offer(civil, CODE, answers -> hang());
        Bundle other = platform.install("other", "1.0.0", Descriptor.of("other", "CZ-M900", "别的事项", "别的"));
        AcceptanceCheck quick = answers -> List.of(TOO_YOUNG);
        platform.offer(other, "other", quick);
        for (int i = 0; i < 3; i++) {
            assertThat(objections(CODE)).singleElement().satisfies(HooksTest::isPlain);
        }
        assertThat(objections("other")).containsExactly(TOO_YOUNG);
    }

    @Test
    void aHookThatHungIsAskedAgainOnceItEnded() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        platform.offer(civil, CODE, answers -> {
            List<FieldError> none = hang();
            ended.countDown();
            return none;
        });
        assertThat(objections(CODE)).singleElement().satisfies(HooksTest::isPlain);
        released.countDown();
        ended.await();
        assertThat(objections(CODE)).isEmpty();
    }

    private static void isPlain(FieldError error) {
        assertThat(error.field()).isEmpty();
        assertThat(error.message()).contains("请稍后再交").doesNotContain("3204");
    }
}
