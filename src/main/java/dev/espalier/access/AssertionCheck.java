package dev.espalier.access;

import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import java.util.List;

/// Asks the questions of a design's assertions and compares the answers with what they expect.
public final class AssertionCheck {
    private AssertionCheck() {}

    /// The results in the order of the assertions.
    public static List<AssertionResult> run(Design design) {
        return run(design, Evaluator.of(design));
    }

    /// The same with an evaluator of the design that is there already.
    public static List<AssertionResult> run(Design design, Evaluator evaluator) {
        return design.assertions().stream()
                .map(assertion -> check(assertion, evaluator))
                .toList();
    }

    /// Whether one assertion holds in the design of an evaluator.
    public static boolean holds(Assertion assertion, Evaluator evaluator) {
        return check(assertion, evaluator).holds();
    }

    /// What becomes of one assertion in the design of an evaluator.
    public static AssertionResult check(Assertion assertion, Evaluator evaluator) {
        return check(assertion, evaluator.answer(Question.of(assertion)));
    }

    private static AssertionResult check(Assertion assertion, Answer answer) {
        boolean isExpected = isExpected(assertion.expect(), answer.verdict());
        boolean isLayer =
                assertion.decidedBy().isEmpty() || assertion.decidedBy().equals(answer.decidedBy());
        return new AssertionResult(assertion, answer, isExpected && isLayer);
    }

    private static boolean isExpected(Assertion.Expectation expected, Verdict verdict) {
        return switch (expected) {
            case ALLOWED -> verdict == Verdict.ALLOWED;
            case DENIED -> verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
            case EXPLICITLY_DENIED -> verdict == Verdict.EXPLICITLY_DENIED;
            case IMPLICITLY_DENIED -> verdict == Verdict.IMPLICITLY_DENIED;
            case DEPENDS -> verdict == Verdict.DEPENDS;
            case NO_ANSWER -> verdict == Verdict.NO_ANSWER;
        };
    }
}
