package dev.espalier.cli;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.AssertionResult;
import dev.espalier.access.Principals;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.access.Sentences;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What became of one assertion, as reports print it.
///
/// @param brief what it comes to in a few words
/// @param sentence why
/// @param json what the JSON says besides file, design and title
record Checked(String title, boolean holds, String brief, String sentence, List<Member> json) {
    Checked {
        json = List.copyOf(json);
    }

    static Checked of(AssertionResult result) {
        var assertion = result.assertion();
        var answer = result.answer();
        var json = new ArrayList<>(List.of(
                member("decision", answer.verdict().name()),
                member("decidedBy", answer.decidedBy().map(Enum::name)),
                member("expect", assertion.expect().name()),
                member("ok", result.holds())));
        if (!result.holds()) {
            json.add(member("expectDecidedBy", assertion.decidedBy().map(Enum::name)));
            json.add(member("sentence", Sentences.sentence(answer)));
        }
        return new Checked(
                title(assertion),
                result.holds(),
                result.holds() ? Sentences.verdict(answer.verdict()) : mismatch(result),
                Sentences.fullSentence(answer),
                json);
    }

    static Checked of(Design design, QuantifiedResult result) {
        var assertion = result.assertion();
        var words = new QuantifiedSentences(design);
        var json = new ArrayList<>(List.of(member("who", assertion.who().name()), member("ok", result.holds())));
        if (!result.holds()) {
            json.add(member("against", strings(arns(design, result.against()))));
            json.add(member("open", strings(arns(design, result.open()))));
            json.add(member("sentence", words.outcome(result)));
        }
        return new Checked(
                assertion.title().isBlank() ? words.claim(assertion) : assertion.title(),
                result.holds(),
                words.claim(assertion),
                words.outcome(result),
                json);
    }

    private static List<String> arns(Design design, List<MemberId> members) {
        return members.stream().map(member -> Principals.arnOf(design, member)).toList();
    }

    /// What an assertion that fails expects, and what it is instead, each with the layer that decides when one is
    /// named.
    private static String mismatch(AssertionResult result) {
        var expected = result.assertion();
        var answer = result.answer();
        return "expected "
                + expected.expect().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + by(expected.decidedBy())
                + ", but it is "
                + Sentences.verdict(answer.verdict())
                + by(answer.decidedBy());
    }

    private static String by(Optional<Layer> layer) {
        return layer.map(found -> ", decided by " + Words.layer(found).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// What people call an assertion: its title, or what it asks when it has none.
    private static String title(Assertion assertion) {
        return assertion.title().isBlank()
                ? Words.text("check.untitled", assertion.principal(), assertion.action())
                : assertion.title();
    }
}
