package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.PolicyReach;
import dev.espalier.design.AccountId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a picture dims while the pointer rests on a policy.
class ReachPictureTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 5000, 4000);
    private static final PolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");
    private static final PolicyId FULL_ACCESS =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");
    private static final PolicyId ADMINISTRATOR = new AwsManagedPolicyId("arn:aws:iam::aws:policy/AdministratorAccess");

    private static List<Shape> paint(PolicyId policy, Folding folding, boolean isAnswered) {
        var design = Situations.fourDepartments();
        var answer = Optional.of(Situations.denied()).filter(_ -> isAnswered);
        var layout = Layout.of(design, answer.map(folding::showing).orElse(folding));
        var feedback = Feedback.NONE.withReach(Optional.of(PolicyReach.of(design, policy)));
        return Picture.paint(
                PictureRequest.of(layout, 1, EVERYWHERE).withAnswer(answer).withFeedback(feedback));
    }

    private static List<String> dim(List<Shape> shapes) {
        return texts(shapes.stream().flatMap(ReachPictureTest::groups));
    }

    private static List<String> lit(List<Shape> shapes) {
        return texts(shapes.stream());
    }

    private static Stream<Shape> groups(Shape shape) {
        return shape instanceof Shape.Group(var fade, var inner)
                ? fade == Fade.OFF_PATH ? flat(inner) : inner.stream().flatMap(ReachPictureTest::groups)
                : Stream.empty();
    }

    private static Stream<Shape> flat(List<Shape> shapes) {
        return shapes.stream()
                .flatMap(shape -> shape instanceof Shape.Group(var fade, var inner) ? flat(inner) : Stream.of(shape));
    }

    private static List<String> texts(Stream<Shape> shapes) {
        return shapes.filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void accountsBelowTheAttachmentStayAndTheRestFades(Reading reading) {
        var shapes = paint(NO_DATABASES, Folding.NONE.with(reading), false);
        assertThat(lit(shapes)).contains("People", "HR", "Legal").doesNotContain("Finance", "IT", "Root");
        assertThat(dim(shapes)).contains("Finance", "IT", "Management", "Root");
    }

    @ParameterizedTest
    @EnumSource
    void managementAccountFadesUnderAnScpOfTheRoot(Reading reading) {
        var shapes = paint(FULL_ACCESS, Folding.NONE.with(reading), false);
        assertThat(dim(shapes)).contains("Management").doesNotContain("Finance", "Root");
        assertThat(lit(shapes)).contains("Root", "Finance", "HR");
    }

    @Test
    void peopleWhomAManagedPolicyDoesNotReachFadeInTheirAccount() {
        var hr = Set.<AccountId>of(Situations.HR);
        var shapes = paint(ADMINISTRATOR, new Folding(Set.of(), hr, Set.of()), false);
        assertThat(lit(shapes)).contains("HR", "Admins", "hana");
        assertThat(dim(shapes)).contains("PayrollSync", "Legal");
    }

    @Test
    void foldedUnitStaysWhenItHidesWhatIsReached() {
        var shapes = paint(ADMINISTRATOR, new Folding(Set.of(Situations.PEOPLE), Set.of(), Set.of()), false);
        assertThat(lit(shapes)).contains("People");
    }

    @Test
    void pathOfTheAnswerStepsBack() {
        var shapes = paint(FULL_ACCESS, Folding.NONE, true);
        assertThat(dim(shapes)).contains("rds:CreateDBInstance", "Management");
        assertThat(lit(shapes)).contains("Finance", "hana").doesNotContain("rds:CreateDBInstance");
    }
}
