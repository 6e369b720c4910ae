package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.QuotaProfile;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RandomEdits;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonPath;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final int EDITS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reviewOfWhatHasChangedFindsWhatAReviewFromTheBeginningFinds(long seed) {
        var edits = new RandomEdits(seed);
        var design = DesignGenerator.small(seed);
        var review = Review.of(design);
        for (int i = 0; i < EDITS; i++) {
            if (edits.next(design).applyTo(design) instanceof EditResult.Applied(Design after)) {
                design = after;
            }
            review = review.changedTo(design);

            assertThat(review.findings()).isEqualTo(DesignReview.of(design));
        }
    }

    @Test
    void otherQuotasHoldForAccountsThatDidNotChange() {
        var names = IntStream.range(0, 21).mapToObj(i -> "P" + i).toList();
        var design = Drawn.role(role -> role.withAttachedPolicies(names), 21);
        var before = Review.of(design);

        var changed = design.withQuotaProfile(QuotaProfile.BEFORE_MAY_2026);

        assertThat(before.changedTo(changed).findings()).isEqualTo(DesignReview.of(changed));
    }

    @Test
    void findingInADocumentSaysWhereInTheDocument() {
        var document = Json.document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Perhaps","Principal":"*","Action":"sts:AssumeRole"}]}\
            """);
        var design = Drawn.role(role -> role.withTrustPolicy(Optional.of(document)), 0);

        assertThat(DesignReview.of(design)).anySatisfy(finding -> {
            assertThat(finding.where().inDocument())
                    .contains(JsonPath.TOP.member("Statement").item(0).member("Effect"));
            assertThat(finding.where().path().toString()).endsWith("trustPolicy.Statement[0].Effect");
        });
    }

    @Test
    void findingAboutANameIsInNoDocument() {
        assertThat(DesignReview.of(Drawn.account(account -> account.withEmail("nonsense"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where().inDocument()).isEmpty());
    }
}
