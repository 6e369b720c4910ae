package dev.espalier.whatif;

import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetAssertions;
import dev.espalier.edit.SetQuantifiedAssertions;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.whatif.Offer.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What would change an answer, on the samples and on random organizations. The seed of a failure stands in its
/// message.
class FlipFinderTest {
    private static final int SEEDS = 4;
    private static final int QUESTIONS = 5;
    private static final String HANA = "arn:aws:iam::444444444444:user/hana";
    private final Design fourDepartments = sample("four-departments.json");

    @Test
    void aDenyOfAUnitIsPassedByAnExceptionAMoveOrDetaching() {
        var flip = flip(fourDepartments, Question.of(HANA, "rds:CreateDBInstance", Optional.empty()));

        assertThat(flip.single())
                .extracting(Offer::kind)
                .contains(Kind.EXEMPT_PRINCIPAL, Kind.MOVE_ACCOUNT, Kind.DETACH_POLICY);
        assertThat(flip.single())
                .allSatisfy(offer -> assertThat(offer.obstacles()).containsExactly(1));
        assertThat(flip.together()).isEmpty();
    }

    /// Of a key with many values only some are tried.
    @Test
    void aSearchThatLeavesCombinationsOutSaysSo() {
        assertThat(turning("eu-west-1", "eu-west-2").isThorough()).isTrue();
        assertThat(turning("a-1", "b-1", "c-1", "d-1", "e-1", "f-1", "g-1", "h-1")
                        .isThorough())
                .isFalse();
    }

    private Flip turning(String... regions) {
        var condition =
                object(member("StringEquals", object(member("aws:RequestedRegion", strings(List.of(regions))))));
        var statement = object(
                member("Effect", "Allow"),
                member("Action", "sqs:ListQueues"),
                member("Resource", "*"),
                member("Condition", condition));
        var document = new PolicyDocument(object(member("Version", "2012-10-17"), member("Statement", statement)));
        var user = new UserId(new AccountId("555555555555"), "lee");
        var design = changed(fourDepartments, new PutInlinePolicy(user, "regions", document));
        return flip(design, Question.of("arn:aws:iam::555555555555:user/lee", "sqs:ListQueues", Optional.empty()));
    }

    @Test
    void anExceptionChangesOneAndDetachingChangesAllBeneath() {
        var flip = flip(fourDepartments, Question.of(HANA, "rds:CreateDBInstance", Optional.empty()));

        var exempt = offer(flip, Kind.EXEMPT_PRINCIPAL);
        var detach = offer(flip, Kind.DETACH_POLICY);
        assertThat(exempt.effects().accounts()).isEqualTo(1);
        assertThat(exempt.effects().principals()).hasSize(1);
        assertThat(detach.effects().principals()).hasSizeGreaterThan(1);
        assertThat(exempt.effects().gained()).isEqualTo(ActionTable.get().ofService("rds"));
    }

    @Test
    void anAllowedRequestIsDeniedByTakingItsGrantAwayOrByANewDeny() {
        var flip = flip(fourDepartments, Question.of(HANA, "iam:CreateUser", Optional.empty()));

        assertThat(flip.target()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(flip.single()).extracting(Offer::kind).contains(Kind.LEAVE_GROUP, Kind.NEW_DENY);
    }

    @Test
    void severalChangesAreNumberedLikeTheObstaclesTheyRemove() {
        var statement = Rewriting.statement("Deny", Optional.empty(), "s3:*", Optional.of("*"));
        var id = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "NoStorage");
        var root = fourDepartments.organization().root().id();
        var design = changed(
                changed(
                        fourDepartments,
                        new AddPolicy(
                                OrganizationPolicyType.SERVICE_CONTROL_POLICY,
                                "NoStorage",
                                "",
                                Rewriting.of(statement))),
                new AttachOrganizationPolicy(id, root));
        var lee = "arn:aws:iam::555555555555:user/lee";

        var flip = flip(design, Question.of(lee, "s3:PutObject", Optional.of("arn:aws:s3:::minutes/*")));

        assertThat(flip.single()).isEmpty();
        assertThat(flip.together().getFirst().parts())
                .extracting(Offer.Part::obstacles)
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void anOfferSaysWhichAssertionsItBreaks() {
        var deny = Question.of(HANA, "rds:CreateDBInstance", Optional.empty());
        var claim = new Assertion(
                "no databases",
                HANA,
                Optional.empty(),
                deny.action(),
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                Assertion.Expectation.DENIED,
                Optional.empty(),
                UnknownFields.NONE);
        var design = changed(fourDepartments, new SetAssertions(List.of(claim)));

        var flip = flip(design, deny);

        assertThat(flip.single())
                .filteredOn(offer -> offer.edit().isPresent())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.broken().assertions()).containsExactly(claim));
    }

    @Test
    void claimsAboutManyThatAnOfferBreaksAreNamed() {
        var deny = Question.of(HANA, "rds:CreateDBInstance", Optional.empty());
        var claim = new QuantifiedAssertion(
                "",
                QuantifiedAssertion.Who.NOBODY,
                List.of("444444444444"),
                List.of(),
                deny.action(),
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);

        var flip = flip(changed(fourDepartments, new SetQuantifiedAssertions(List.of(claim))), deny);

        assertThat(flip.single())
                .filteredOn(offer -> offer.edit().isPresent())
                .isNotEmpty()
                .allSatisfy(offer -> {
                    assertThat(offer.broken().quantified()).containsExactly(claim);
                    assertThat(offer.areAssertionsChecked()).isTrue();
                });
    }

    @Test
    void sideEffectsThatWereNotCountedAreNotCalledCounted() {
        var question = Question.of(HANA, "rds:CreateDBInstance", Optional.empty());
        var evaluator = Evaluator.of(fourDepartments);

        var flip = new FlipFinder(fourDepartments, evaluator, question, () -> false, () -> true)
                .find(evaluator.answer(question))
                .orElseThrow();

        assertThat(flip.single())
                .filteredOn(offer -> offer.edit().isPresent())
                .isNotEmpty()
                .allSatisfy(offer -> {
                    assertThat(offer.effects().isComplete()).isFalse();
                    assertThat(offer.lockedOut().isNowhere()).isFalse();
                });
    }

    @Test
    void roleIsOfferedForWhatItMayDoWithoutTheSessionOfTheAsker() {
        var role = new RoleId(new AccountId("333333333333"), "DbAdmin");
        var team = new JsonObject(List.of(new Member("team", new JsonString("operations"))));
        var session =
                new Assertion.Session(Optional.empty(), team, Optional.empty(), Optional.empty(), UnknownFields.NONE);
        var asked = Question.of("arn:aws:iam::333333333333:user/dora", "sqs:SendMessage", Optional.of("*"))
                .in(session);
        var statement = Rewriting.statement("Allow", Optional.empty(), "sqs:SendMessage", Optional.of("*"));
        var tagged = new ArrayList<>(statement.members());
        tagged.add(new Member(
                "Condition",
                new JsonObject(List.of(new Member(
                        "StringEquals",
                        new JsonObject(List.of(new Member("aws:PrincipalTag/team", new JsonString("operations")))))))));
        var always = changed(fourDepartments, new PutInlinePolicy(role, "Send", Rewriting.of(statement)));
        var ofTheTeam =
                changed(fourDepartments, new PutInlinePolicy(role, "Send", Rewriting.of(new JsonObject(tagged))));

        var arn = "arn:aws:iam::333333333333:role/DbAdmin";
        assertThat(flip(always, asked).single())
                .filteredOn(offer -> offer.asked().principal().equals(arn))
                .singleElement()
                .satisfies(offer -> assertThat(offer.asked().session()).isEmpty());
        assertThat(flip(ofTheTeam, asked).single())
                .extracting(offer -> offer.asked().principal())
                .doesNotContain(arn);
    }

    private static Design changed(Design design, Edit edit) {
        return ((Applied) edit.applyTo(design)).design();
    }

    @Test
    void everyOfferComesToTheOtherAnswerWhenItIsApplied() {
        var met = EnumSet.noneOf(Kind.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var random = new Random(seed);
            var principals = Principals.all(design).toList();
            for (int i = 0; i < QUESTIONS; i++) {
                var who = principals.get(random.nextInt(principals.size()));
                var action = ActionTable.get()
                        .name(random.nextInt(ActionTable.get().size()))
                        .toString();
                var question = Question.of(Principals.arnOf(design, who), action, Optional.empty());
                var evaluator = Evaluator.of(design);
                var flip = new FlipFinder(design, evaluator, question, () -> false, () -> true)
                        .find(evaluator.answer(question));
                flip.ifPresent(found -> found.single().forEach(offer -> {
                    met.add(offer.kind());
                    assertThat(isAllowed(design, offer))
                            .as("%s, %s", question, offer.label())
                            .isEqualTo(found.target() == Verdict.ALLOWED);
                }));
                flip.ifPresent(found -> found.together().forEach(offer -> {
                    met.add(offer.kind());
                    assertThat(isAllowed(design, offer)).as("%s", question).isTrue();
                }));
            }
        }
        assertThat(met).contains(Kind.NEW_STATEMENT, Kind.DETACH_POLICY);
    }

    private static boolean isAllowed(Design design, Offer offer) {
        var after = offer.edit()
                .map(edit -> ((Applied) edit.applyTo(design)).design())
                .orElse(design);
        return Evaluator.of(after).answer(offer.asked()).verdict() == Verdict.ALLOWED;
    }

    private static Offer offer(Flip flip, Kind kind) {
        return flip.single().stream()
                .filter(offer -> offer.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Flip flip(Design design, Question question) {
        var evaluator = Evaluator.of(design);
        return new FlipFinder(design, evaluator, question, () -> false)
                .find(evaluator.answer(question))
                .orElseThrow();
    }

    private static Design sample(String name) {
        try {
            return ((ReadResult.Opened) DesignFile.read(Path.of("samples", name))).design();
        } catch (DesignFileException e) {
            throw new AssertionError(e);
        }
    }
}
