package dev.espalier.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Assertion;
import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.claim.ClaimDraft.About;
import dev.espalier.ui.panel.WorkedExamples;
import dev.espalier.ui.task.DirectTaskRunner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What claims give about the request, where tom may terminate instances with MFA.
class ClaimFormContextTest {
    private static final String TOM = "arn:aws:iam::444444444444:user/tom";
    private static final String MFA = "aws:MultiFactorAuthPresent";
    private static final Member BIT = new Member(MFA, new JsonBoolean(true));
    private static final Member LIST =
            new Member("aws:TagKeys", new JsonArray(List.of(new JsonString("a"), new JsonString("b"))));

    private final DesignStore store = new DesignStore(
            WorkedExamples.terminationWithMfa()
                    .withAssertions(List.of(new Assertion(
                            "",
                            TOM,
                            Optional.empty(),
                            "ec2:TerminateInstances",
                            Optional.empty(),
                            Optional.empty(),
                            new JsonObject(List.of(BIT, LIST)),
                            Expectation.ALLOWED,
                            Optional.empty(),
                            UnknownFields.NONE)))
                    .withQuantifiedAssertions(List.of()),
            new DirectTaskRunner());
    private final ClaimsViewModel claims = new ClaimsViewModel(store, new DirectTaskRunner());
    private final ClaimFormViewModel form = new ClaimFormViewModel(store, new DirectTaskRunner(), claims);

    private void begin(About about) {
        form.add();
        form.setAbout(about);
        form.setPrincipal(TOM);
        form.setExpect(Expectation.ALLOWED);
        form.setWithin(List.of("444444444444"));
        form.setExcept(List.of("arn:aws:iam::*:root", "arn:aws:iam::*:user/hana", "arn:aws:iam::*:role/*"));
        form.setAction("ec2:TerminateInstances");
    }

    private void change() {
        form.edit(Claim.of(store.design()).getFirst());
    }

    private JsonObject context() {
        return form.draft().context();
    }

    @Test
    void whatWouldBecomeOfAClaimAboutOneFollowsWhatIsGiven() {
        begin(About.ONE);
        assertThat(form.outcomeProperty().get()).startsWith("Now: Depends");

        form.setContext(List.of(MFA + " = true"));
        assertThat(form.outcomeProperty().get()).isEqualTo("Now it holds.");

        form.setContext(List.of(MFA + " = false"));
        assertThat(form.outcomeProperty().get()).startsWith("Now: Broken");

        form.setContext(List.of());
        assertThat(form.outcomeProperty().get()).startsWith("Now: Depends");
    }

    @Test
    void whatWouldBecomeOfAClaimAboutManyFollowsWhatIsGiven() {
        begin(About.NOBODY);
        assertThat(form.outcomeProperty().get()).startsWith("Now: Depends");

        form.setContext(List.of(MFA + " = absent"));
        assertThat(form.outcomeProperty().get()).isEqualTo("Now it holds.");

        form.setContext(List.of(MFA + " = true"));
        assertThat(form.outcomeProperty().get()).startsWith("Now: Broken");
    }

    @Test
    void itIsKeptWithTheClaimInOneStep() {
        begin(About.NOBODY);
        form.setContext(List.of(MFA + " = absent"));
        form.keep();

        assertThat(store.design().quantifiedAssertions())
                .singleElement()
                .extracting(QuantifiedAssertion::context)
                .isEqualTo(new JsonObject(List.of(new Member(MFA, new JsonNull()))));
        assertThat(store.history().size()).isEqualTo(1);
    }

    @Test
    void aKeyIsTakenAwayFromAClaimAndTheOtherStaysAsItWasWritten() {
        change();
        assertThat(ClaimContext.chips(context())).containsExactly(MFA + " = true", "aws:TagKeys = a, b");

        form.setContext(List.of("aws:TagKeys = a, b"));
        form.keep();

        assertThat(store.design().assertions())
                .singleElement()
                .extracting(Assertion::context)
                .isEqualTo(new JsonObject(List.of(LIST)));
        assertThat(store.history().size()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsGivenAgainTakesThePlaceOfTheOneBefore() {
        change();

        form.setContext(List.of(MFA + " = true", "aws:TagKeys = a, b", "AWS:multifactorauthpresent=false"));

        assertThat(context())
                .isEqualTo(new JsonObject(
                        List.of(new Member("AWS:multifactorauthpresent", new JsonString("false")), LIST)));
    }

    @Test
    void whatIsGivenAlreadyStaysAsItWasWritten() {
        change();

        form.setContext(List.of(MFA + " = true", "aws:TagKeys = a, b", MFA + "=true"));

        assertThat(context()).isEqualTo(new JsonObject(List.of(BIT, LIST)));
    }

    @Test
    void aValueThatNoRequestCarriesIsRefusedInWords() {
        begin(About.ONE);

        assertThat(form.setContext(List.of(MFA + " = maybe"))).isFalse();

        assertThat(form.outcomeProperty().get())
                .isEqualTo("\"maybe\" cannot be the value of aws:MultiFactorAuthPresent: it is true or false.");
        assertThat(context()).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void aKeyWithoutAValueIsRefusedInWords() {
        begin(About.ONE);

        assertThat(form.setContext(List.of(MFA))).isFalse();

        assertThat(form.outcomeProperty().get()).isEqualTo("Write key = value, not \"aws:MultiFactorAuthPresent\".");
    }
}
