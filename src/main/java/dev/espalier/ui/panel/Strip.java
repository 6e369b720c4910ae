package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;

/// The verdict strip: the answer in words before anything else.
///
/// @param word "Denied"
/// @param how "a Deny says no"
/// @param counts "1 obstacle · 3 other gates pass"
/// @param sentence the one sentence
record Strip(Verdict verdict, String word, String how, String counts, String sentence) {
    static Strip of(Answer answer) {
        var verdict = answer.verdict();
        return new Strip(
                verdict,
                Words.text("verdict." + verdict.name()),
                how(answer),
                counts(answer),
                Sentences.sentence(answer));
    }

    /// All of it in one breath.
    String spoken() {
        return Words.text("strip.spoken", word, how, sentence, counts);
    }

    private static String how(Answer answer) {
        return switch (answer.verdict()) {
            case DEPENDS -> Words.text("how.DEPENDS", answer.dependsOn().size());
            case NO_ANSWER ->
                Words.find("how." + answer.reason().code().name()).orElseGet(() -> Words.text("how.NO_ANSWER"));
            case ALLOWED, EXPLICITLY_DENIED, IMPLICITLY_DENIED ->
                isByFixedRule(answer)
                        ? Words.text("how.API_NO")
                        : isAllowedPastOthers(answer)
                                ? Words.text("how.ALLOWED.past")
                                : Words.text("how." + answer.verdict().name());
        };
    }

    /// Whether a gate that is not needed does not pass, or not for sure.
    private static boolean isAllowedPastOthers(Answer answer) {
        return answer.verdict() == Verdict.ALLOWED
                && answer.gatesIn(Gate.State.PASSES) + answer.gatesIn(Gate.State.DOES_NOT_APPLY)
                        < answer.gates().size();
    }

    private static String counts(Answer answer) {
        return switch (answer.verdict()) {
            case ALLOWED -> Words.text("counts.ALLOWED", passing(answer), sources(answer));
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> obstacles(answer);
            case DEPENDS -> String.join(" · ", answer.dependsOn());
            case NO_ANSWER ->
                Words.find("counts." + answer.reason().code().name()).orElseGet(() -> unanswered(answer));
        };
    }

    /// A denial without an obstacle comes from a fixed rule, or from gates that stop the request in turn.
    private static String obstacles(Answer answer) {
        int obstacles = answer.obstacles().size();
        int open = answer.gatesIn(Gate.State.DEPENDS);
        int unknown = answer.gatesIn(Gate.State.UNKNOWN);
        return switch (obstacles) {
            case 0 -> Words.text(isByFixedRule(answer) ? "counts.API_NO" : "counts.inTurn");
            case 1 -> Words.text("counts.obstacle", passing(answer), open, unknown);
            default -> Words.text("counts.obstacles", obstacles, open, unknown);
        };
    }

    private static boolean isByFixedRule(Answer answer) {
        return answer.reason().code() == ReasonCode.API_NO;
    }

    private static String unanswered(Answer answer) {
        int unknown = answer.gatesIn(Gate.State.UNKNOWN);
        return unknown == 0 ? Words.text("counts.NO_ANSWER") : Words.text("counts.unknown", unknown);
    }

    private static int passing(Answer answer) {
        return answer.gatesIn(Gate.State.PASSES);
    }

    private static int sources(Answer answer) {
        return (int) answer.gates().stream()
                .filter(gate -> LadderBuilder.GRANTS.contains(gate.layer()))
                .flatMap(gate -> gate.sources().stream())
                .filter(source -> source.state() == Gate.State.PASSES)
                .count();
    }
}
