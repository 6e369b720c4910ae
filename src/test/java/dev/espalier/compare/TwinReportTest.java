package dev.espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.edit.AddGroup;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult.Applied;
import dev.espalier.edit.JoinGroup;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of two principals of *Four departments*.
class TwinReportTest {
    private static final Design SAMPLE = Samples.open("four-departments.json");
    private static final AccountId HR = new AccountId("444444444444");
    private static final GroupId SELVES = new GroupId(HR, "Selves");
    private static final UserId IVO = new UserId(HR, "ivo");
    private static final UserId MARA = new UserId(HR, "mara");

    private static TwinReport report(Design design, MemberId one, MemberId other) {
        var evaluator = Evaluator.of(design);
        var access = evaluator.twins(one, other, () -> false);
        return new TwinReport(design, access, evaluator.effects(access, () -> false));
    }

    private static List<String> texts(TwinReport report) {
        return report.sections().stream()
                .flatMap(section -> section.items().stream())
                .map(Section.Item::text)
                .toList();
    }

    private static Design sharing(String statement) {
        var document = new PolicyDocument(
                JsonText.parse("""
                    {"Version": "2012-10-17", "Statement": [%s]}\
                    """.formatted(statement)).value().orElseThrow());
        var design = SAMPLE;
        for (var edit : List.<Edit>of(
                new AddGroup(HR, Group.named("Selves")),
                new PutInlinePolicy(SELVES, "Own", document),
                new JoinGroup(IVO, SELVES),
                new JoinGroup(MARA, SELVES))) {
            assertThat(edit.applyTo(design)).isInstanceOf(Applied.class);
            design = edit.applyTo(design) instanceof Applied(var after) ? after : design;
        }
        return design;
    }

    @Test
    void conditionOfASharedStatementIsNamedByItsKey() {
        var design = sharing("""
            {"Effect": "Allow", "Action": "sqs:*", "Resource": "*",
             "Condition": {"StringEquals": {"aws:username": "ivo"}}}\
            """);

        assertThat(texts(report(design, IVO, MARA)))
                .anyMatch(text -> text.endsWith(
                        "because of Allow of Own #1 on Selves, which tells them apart by" + " aws:username"));
    }

    @Test
    void variableOfASharedStatementIsNamedByItsKey() {
        var design = sharing("""
            {"Effect": "Allow", "Action": "dynamodb:GetItem",
             "Resource": "arn:aws:dynamodb:*:*:table/${aws:username}"}\
            """);

        assertThat(texts(report(design, IVO, MARA)))
                .anyMatch(text -> text.contains("Own #1 on Selves") && text.endsWith("apart by aws:username"));
    }

    @Test
    void powerOfTheRootUserIsPutDownToItsRule() {
        assertThat(texts(report(SAMPLE, new RootUserId(HR), IVO)))
                .anyMatch(text -> text.contains("needs no policy in its own account (R102)"))
                .noneMatch(text -> text.contains("no Allow in the policies of root user"));
    }

    @Test
    void whatARoleCanNeverDoIsPutDownToTheRule() {
        assertThat(texts(report(SAMPLE, new RoleId(HR, "PayrollSync"), IVO)))
                .anyMatch(text -> text.contains("a fixed rule for") && text.contains("(R90)"));
    }

    @Test
    void whatCannotBeToldIsSaid() {
        assertThat(report(SAMPLE, IVO, new UserId(HR, "hana")).conclusion())
                .anyMatch(sentence -> sentence.contains("it cannot be told what one of them or both can do"));
    }
}
