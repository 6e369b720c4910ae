package dev.espalier.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Design;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import dev.espalier.whatif.Offer.Kind;
import java.nio.file.Path;
import java.util.EnumSet;
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
                var flip = new FlipFinder(design, evaluator, question, () -> false).find(evaluator.answer(question));
                flip.ifPresent(found -> found.single().forEach(offer -> {
                    met.add(offer.kind());
                    assertThat(isAllowed(design, offer))
                            .as("%s, %s", question, offer.label())
                            .isEqualTo(found.target() == Verdict.ALLOWED);
                }));
                flip.flatMap(Flip::together).ifPresent(offer -> {
                    met.add(offer.kind());
                    assertThat(isAllowed(design, offer)).as("%s", question).isTrue();
                });
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
