package dev.espalier.ui.claim;

import dev.espalier.access.AssertionResult;
import dev.espalier.access.Principals;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.access.QuantifiedSentences;
import dev.espalier.access.Sentences;
import dev.espalier.access.Verdict;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.ui.claim.CheckedClaim.State;
import dev.espalier.ui.kit.Texts;
import java.util.Optional;

/// Says what claims about a design mean and what became of them.
final class ClaimWords {
    static final Texts TEXTS = Texts.of(ClaimWords.class);

    private final Design design;
    private final DesignIndex index;
    private final QuantifiedSentences quantified;

    ClaimWords(Design design) {
        this.design = design;
        index = DesignIndex.of(design);
        quantified = new QuantifiedSentences(design);
    }

    /// A claim that nobody has looked at yet.
    CheckedClaim unknown(Claim claim) {
        return open(claim, State.UNKNOWN, "outcome.unknown");
    }

    /// A claim that could not be looked at.
    CheckedClaim notChecked(Claim claim) {
        return open(claim, State.NOT_CHECKED, "outcome.notChecked");
    }

    /// A claim that would tell the answer of an exercise.
    CheckedClaim secret(Claim claim) {
        return new CheckedClaim(
                claim, State.SECRET, TEXTS.text("secret"), TEXTS.text("outcome.secret"), Optional.empty());
    }

    private CheckedClaim open(Claim claim, State state, String outcome) {
        return new CheckedClaim(claim, state, sentence(claim), TEXTS.text(outcome), Optional.empty());
    }

    CheckedClaim checked(Claim claim, AssertionResult result) {
        var answer = result.answer();
        return new CheckedClaim(claim, state(result), sentence(claim), outcome(result), Optional.of(answer.question()));
    }

    CheckedClaim checked(Claim claim, QuantifiedResult result) {
        return new CheckedClaim(
                claim, state(result), sentence(claim), quantified.outcome(result), result.question(design));
    }

    /// The claim in a sentence: `hana · HR cannot rds:CreateDBInstance`.
    String sentence(Claim claim) {
        return switch (claim) {
            case Claim.OfOne(var assertion) -> sentence(assertion);
            case Claim.OfMany(var assertion) -> quantified.claim(assertion);
        };
    }

    private String sentence(Assertion assertion) {
        var on = assertion.resource().map(arn -> TEXTS.text("one.on", arn)).orElse("");
        var claim = TEXTS.text("one." + assertion.expect(), nameOf(assertion.principal()), assertion.action() + on);
        return assertion
                .decidedBy()
                .map(layer -> TEXTS.text("one.decidedBy", claim, Sentences.layer(layer)))
                .orElse(claim);
    }

    /// What somebody is called: `hana · HR`; who is not in the design goes by the ARN.
    String nameOf(String principal) {
        return Principals.find(design, principal).map(this::nameOf).orElse(principal);
    }

    String nameOf(MemberId member) {
        return member instanceof RootUserId
                ? index.nameOf(member)
                : TEXTS.text("inAccount", index.nameOf(member), index.nameOf(member.account()));
    }

    private static State state(AssertionResult result) {
        if (result.holds()) {
            return State.HOLDS;
        }
        return switch (result.answer().verdict()) {
            case DEPENDS -> State.DEPENDS;
            case NO_ANSWER -> State.NO_ANSWER;
            case ALLOWED, EXPLICITLY_DENIED, IMPLICITLY_DENIED -> State.BROKEN;
        };
    }

    private static State state(QuantifiedResult result) {
        if (result.holds()) {
            return State.HOLDS;
        }
        if (result.wrong().isPresent()) {
            return State.NO_ANSWER;
        }
        boolean isOpen = switch (result.assertion().who()) {
            case NOBODY, EVERYBODY -> result.against().isEmpty();
            case SOMEBODY -> !result.open().isEmpty();
        };
        return isOpen ? State.DEPENDS : State.BROKEN;
    }

    private static String outcome(AssertionResult result) {
        if (result.holds()) {
            return TEXTS.text("outcome.holds");
        }
        if (result.answer().verdict() == Verdict.NO_ANSWER) {
            return Sentences.sentence(result.answer());
        }
        var is = TEXTS.text("is." + result.answer().verdict());
        var expected = TEXTS.text("expect." + result.assertion().expect());
        var layer = result.answer()
                .decidedBy()
                .filter(_ -> result.assertion().decidedBy().isPresent());
        return layer.map(decider -> TEXTS.text("outcome.layer", expected, is, Sentences.layer(decider)))
                .orElseGet(() -> TEXTS.text("outcome.otherwise", expected, is));
    }
}
