// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract against implementations with one flaw each, and collects what it caught. */
final class Flaws {

    private final Class<?> contract;
    private final Set<String> caught = new TreeSet<>();

    /** Starts. @param contract a runnable subclass of a contract */
    Flaws(Class<?> contract) {
        this.contract = contract;
    }

    /** Asserts that exactly these tests fail. @param tests comma-separated names; empty for none */
    void assertCaughtBy(String flaw, String tests) {
        Set<String> expected =
                Arrays.stream(tests.split(","))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> failed = failures();
        assertEquals(expected, failed, "tests that caught the flaw '" + flaw + "'");
        caught.addAll(failed);
    }

    /** Asserts that no test of the contract is there in vain: each has caught a flaw. */
    void assertEveryTestCaughtOne() {
        Set<String> all =
                Arrays.stream(contract.getSuperclass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(caught);
        assertEquals(Set.of(), all, "tests that never failed");
    }

    private Set<String> failures() {
        Set<String> failed = new TreeSet<>();
        TestExecutionListener listener =
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                            failed.add(test.getDisplayName().replace("()", ""));
                        }
                    }
                };
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(contract))
                        .build();
        LauncherFactory.create().execute(request, listener);
        return failed;
    }
}
