package dev.espalier.ui.claim;

import dev.espalier.access.Evaluator;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.design.Assertion;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.ui.claim.CheckedClaim.State;
import dev.espalier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/// A claim as it stands in the form, perhaps not complete yet.
///
/// @param within ids of units and accounts; none: the whole organization
/// @param principal who is asked when the claim is about one; empty until somebody is chosen
/// @param action empty until one is chosen
/// @param resource an ARN; empty for none
/// @param except ARNs of those left out
/// @param expect what is expected when the claim is about one
/// @param context what is given about the request
/// @param origin the claim that is being changed; what the form does not show stays as it is there
record ClaimDraft(
        About about,
        String title,
        List<String> within,
        String principal,
        String action,
        String resource,
        List<String> except,
        Expectation expect,
        JsonObject context,
        Optional<Claim> origin) {
    private static final Texts TEXTS = ClaimWords.TEXTS;

    ClaimDraft {
        within = List.copyOf(within);
        except = List.copyOf(except);
    }

    /// Whom a claim is about.
    enum About {
        NOBODY,
        SOMEBODY,
        EVERYBODY,
        ONE
    }

    static ClaimDraft empty() {
        return new ClaimDraft(
                About.NOBODY,
                "",
                List.of(),
                "",
                "",
                "",
                List.of(),
                Expectation.DENIED,
                JsonObject.EMPTY,
                Optional.empty());
    }

    static ClaimDraft of(Claim claim) {
        return switch (claim) {
            case Claim.OfOne(var one) ->
                new ClaimDraft(
                        About.ONE,
                        one.title(),
                        List.of(),
                        one.principal(),
                        one.action(),
                        one.resource().orElse(""),
                        List.of(),
                        one.expect(),
                        one.context(),
                        Optional.of(claim));
            case Claim.OfMany(var many) ->
                new ClaimDraft(
                        About.valueOf(many.who().name()),
                        many.title(),
                        many.within(),
                        "",
                        many.action(),
                        many.resource().orElse(""),
                        many.except(),
                        Expectation.DENIED,
                        many.context(),
                        Optional.of(claim));
        };
    }

    ClaimDraft withAbout(About changed) {
        return new ClaimDraft(changed, title, within, principal, action, resource, except, expect, context, origin);
    }

    ClaimDraft withTitle(String changed) {
        return new ClaimDraft(about, changed, within, principal, action, resource, except, expect, context, origin);
    }

    ClaimDraft withWithin(List<String> changed) {
        return new ClaimDraft(about, title, changed, principal, action, resource, except, expect, context, origin);
    }

    ClaimDraft withPrincipal(String changed) {
        return new ClaimDraft(about, title, within, changed, action, resource, except, expect, context, origin);
    }

    ClaimDraft withAction(String changed) {
        return new ClaimDraft(about, title, within, principal, changed, resource, except, expect, context, origin);
    }

    ClaimDraft withResource(String changed) {
        return new ClaimDraft(about, title, within, principal, action, changed, except, expect, context, origin);
    }

    ClaimDraft withExcept(List<String> changed) {
        return new ClaimDraft(about, title, within, principal, action, resource, changed, expect, context, origin);
    }

    ClaimDraft withExpect(Expectation changed) {
        return new ClaimDraft(about, title, within, principal, action, resource, except, changed, context, origin);
    }

    ClaimDraft withContext(JsonObject changed) {
        return new ClaimDraft(about, title, within, principal, action, resource, except, expect, changed, origin);
    }

    boolean isAboutOne() {
        return about == About.ONE;
    }

    /// The claim as it would be kept.
    Claim claim() {
        return isAboutOne() ? new Claim.OfOne(one()) : new Claim.OfMany(many());
    }

    private Optional<String> given() {
        return resource.isBlank() ? Optional.empty() : Optional.of(resource.strip());
    }

    /// A session stays with who opened it, an owner with the resource, and the layer with the whole question.
    private Assertion one() {
        var before = origin.flatMap(
                claim -> claim instanceof Claim.OfOne(var one) ? Optional.of(one) : Optional.<Assertion>empty());
        var sameAsker = before.filter(one -> one.principal().equals(principal.strip()));
        var sameResource = before.filter(one -> one.resource().equals(given()));
        var sameAll = sameAsker.filter(one -> sameResource.isPresent()
                && one.action().equals(action.strip())
                && one.expect() == expect
                && one.context().equals(context));
        return new Assertion(
                title.strip(),
                principal.strip(),
                sameAsker.flatMap(Assertion::session),
                action.strip(),
                given(),
                sameResource.flatMap(Assertion::resourceAccount),
                context,
                expect,
                sameAll.flatMap(Assertion::decidedBy),
                before.map(Assertion::unknown).orElse(UnknownFields.NONE));
    }

    private QuantifiedAssertion many() {
        var before = origin.flatMap(claim ->
                claim instanceof Claim.OfMany(var many) ? Optional.of(many) : Optional.<QuantifiedAssertion>empty());
        return new QuantifiedAssertion(
                title.strip(),
                QuantifiedAssertion.Who.valueOf(about.name()),
                within,
                except,
                action.strip(),
                given(),
                before.filter(many -> many.resource().equals(given())).flatMap(QuantifiedAssertion::resourceAccount),
                context,
                before.map(QuantifiedAssertion::unknown).orElse(UnknownFields.NONE));
    }

    /// What is missing, in a sentence.
    Optional<String> missing() {
        if (isAboutOne() && principal.isBlank()) {
            return Optional.of(TEXTS.text("missing.principal"));
        }
        return action.isBlank() ? Optional.of(TEXTS.text("missing.action")) : Optional.empty();
    }

    /// Why it cannot be kept: something is missing, or what it asks can never be answered. A claim that does not hold
    /// can be kept; it says what is to become true.
    Optional<String> problem(Design design, Evaluator evaluator) {
        return missing().or(() -> switch (claim()) {
            case Claim.OfMany(var many) -> QuantifiedCheck.of(design, evaluator).wrong(many);
            case Claim.OfOne _ when expect == Expectation.NO_ANSWER -> Optional.empty();
            case Claim.OfOne one ->
                ClaimCheck.run(design, evaluator, one, () -> false)
                        .filter(checked -> checked.state() == State.NO_ANSWER)
                        .map(CheckedClaim::outcome);
        });
    }
}
