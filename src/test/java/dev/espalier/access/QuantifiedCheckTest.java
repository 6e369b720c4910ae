package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Claims about many, on *Four departments*: hana administers HR, People denies `rds:*`.
class QuantifiedCheckTest {
    private static final String PEOPLE = "ou-ab12-people01";
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final Design DESIGN = new FourDepartments()
            .peopleScps("[\"FullAWSAccess\", \"PeopleNoDatabases\"]")
            .hanaIsAdministrator()
            .build();

    private static QuantifiedAssertion claim(Who who, String action, List<String> within, List<String> except) {
        return new QuantifiedAssertion(
                "",
                who,
                within,
                except,
                action,
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);
    }

    private static QuantifiedResult check(Design design, QuantifiedAssertion claim) {
        return QuantifiedCheck.run(design.withQuantifiedAssertions(List.of(claim)))
                .getFirst();
    }

    private static QuantifiedResult check(Who who, String action, List<String> within, List<String> except) {
        return check(DESIGN, claim(who, action, within, except));
    }

    @Test
    void nobodyHoldsWhereAnScpDeniesEverybody() {
        var result = check(Who.NOBODY, "rds:CreateDBInstance", List.of(PEOPLE), List.of());

        assertThat(result.holds()).isTrue();
        assertThat(result.against()).isEmpty();
    }

    @Test
    void nobodyNamesAllWhoCan() {
        var result = check(Who.NOBODY, "iam:CreateUser", List.of("444444444444"), List.of());

        assertThat(result.holds()).isFalse();
        assertThat(result.against()).containsExactly(new RootUserId(HR), HANA);
        assertThat(new QuantifiedSentences(DESIGN).outcome(result)).isEqualTo("Allowed: root user of HR, hana in HR.");
        assertThat(result.question(DESIGN).orElseThrow().principal()).isEqualTo("arn:aws:iam::444444444444:root");
    }

    @Test
    void exceptionsAreLeftOutAlsoByWildcard() {
        var except = List.of("arn:aws:iam::*:user/hana", "arn:aws:iam::*:root");

        assertThat(check(Who.NOBODY, "iam:CreateUser", List.of(PEOPLE), except).holds())
                .isTrue();
        assertThat(check(Who.NOBODY, "iam:CreateUser", List.of(PEOPLE), List.of(except.getFirst()))
                        .holds())
                .isFalse();
    }

    @Test
    void somebodyNeedsOneWhoIsAllowedForSure() {
        assertThat(check(Who.SOMEBODY, "iam:CreateUser", List.of(PEOPLE), List.of())
                        .holds())
                .isTrue();
        assertThat(check(Who.SOMEBODY, "rds:CreateDBInstance", List.of(PEOPLE), List.of())
                        .holds())
                .isFalse();
    }

    @Test
    void everybodyNamesWhoCannot() {
        var result = check(Who.EVERYBODY, "iam:CreateUser", List.of(PEOPLE), List.of("arn:aws:iam::*:user/hana"));

        assertThat(result.holds()).isFalse();
        assertThat(result.against()).isNotEmpty().doesNotContain(HANA, new RootUserId(HR));
    }

    @Test
    void whatDependsIsNeitherAllowedNorDenied() {
        var design = new FourDepartments().hanaMay("""
            [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*",
              "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]\
            """).build();
        var except = List.of("arn:aws:iam::*:root");
        var within = List.of("444444444444");

        var nobody = check(design, claim(Who.NOBODY, "sqs:ListQueues", within, except));
        var somebody = check(design, claim(Who.SOMEBODY, "sqs:ListQueues", within, except));

        assertThat(nobody.holds()).isFalse();
        assertThat(nobody.open()).containsExactly(HANA);
        assertThat(somebody.holds()).isFalse();
        assertThat(somebody.open()).containsExactly(HANA);
    }

    @Test
    void claimsThatMeanNothingDoNotHoldAndSayWhy() {
        var nowhere = check(Who.NOBODY, "iam:CreateUser", List.of("ou-gone"), List.of());
        var noAction = check(Who.NOBODY, "iam:CreateUsers", List.of(), List.of());
        var noOne = check(Who.EVERYBODY, "iam:CreateUser", List.of(), List.of("*"));

        assertThat(List.of(nowhere, noAction, noOne)).noneMatch(QuantifiedResult::holds);
        assertThat(nowhere.wrong()).hasValue("The design has no unit or account ou-gone.");
        assertThat(noAction.wrong().orElseThrow()).contains("iam:CreateUsers");
        assertThat(noOne.wrong().orElseThrow()).contains("about nobody");
    }

    @Test
    void claimReadsAsASentence() {
        var claim = claim(Who.NOBODY, "iam:CreateUser", List.of(PEOPLE), List.of("arn:aws:iam::*:role/BreakGlass"));

        assertThat(new QuantifiedSentences(DESIGN).claim(claim))
                .isEqualTo("nobody in People can iam:CreateUser except arn:aws:iam::*:role/BreakGlass");
    }
}
