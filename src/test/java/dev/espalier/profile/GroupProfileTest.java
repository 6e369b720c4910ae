package dev.espalier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Grants;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupProfileTest {
    private static final GroupId READERS = new GroupId(new AccountId("222222222222"), "Readers");
    private static final String READ = """
        {"Version": "2012-10-17", "Statement": [
         {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
         {"Effect": "Allow", "Action": "sns:*", "Resource": "arn:aws:sns:*:*:a"},
         {"Effect": "Allow", "Action": "ses:*", "Resource": "*",
          "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}},
         {"Effect": "Deny", "Action": "sqs:DeleteQueue", "Resource": "*"}]}\
        """;

    private static Design design() {
        var text = """
            {"formatVersion": 1, "organization": {"id": "o-groups0001", "managementAccountId": "111111111111",
             "root": {"id": "r-ab12", "accounts": [
              {"id": "111111111111", "name": "Management"},
              {"id": "222222222222", "name": "Work",
               "groups": [
                {"name": "Readers", "inlinePolicies": [{"name": "Read", "document": %s}]},
                {"name": "Senders", "inlinePolicies": [{"name": "Send", "document": {"Version": "2012-10-17",
                  "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}}]}],
               "users": [
                {"name": "ann", "groups": ["Readers", "Senders"]},
                {"name": "bob", "groups": ["Readers"]}]}]}}}
            """.formatted(READ);
        assertThat(DesignFile.parse(text)).isInstanceOf(ReadResult.Opened.class);
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    private final Design design = design();
    private final Evaluator evaluator = Evaluator.of(design);
    private final Sheet sheet = GroupProfile.of(design, evaluator, READERS).orElseThrow();

    private List<Entry> section(String title) {
        return find(sheet.entries(), title).entries();
    }

    private static Entry find(List<Entry> entries, String text) {
        return entries.stream()
                .filter(entry -> entry.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void servicesAreToldByWhatIsSureWhatDependsAndWhatIsDenied() {
        var services = section("What it contributes");
        int queues = ActionTable.get().ofService("sqs").size();

        assertThat(services).extracting(Entry::text).containsExactly("ses", "sns", "sqs");
        assertThat(find(services, "sqs").sign()).isEqualTo(Sign.PARTLY);
        assertThat(find(services, "sqs").detail())
                .isEqualTo("%d of %d allowed, 1 denied".formatted(queues - 1, queues));
        assertThat(find(services, "ses").sign()).isEqualTo(Sign.DEPENDS);
    }

    @Test
    void membersAreToldWithWhatTheyHaveFromElsewhere() {
        var members = section("Members");
        int queues = ActionTable.get().ofService("sqs").size();

        assertThat(find(members, "bob").detail()).isEqualTo("nothing from elsewhere");
        assertThat(find(members, "ann").detail())
                .isEqualTo("1 of the %d actions come from elsewhere, too".formatted(queues - 1));
        assertThat(find(members, "ann").entries()).extracting(Entry::text).containsExactly("Group Senders");
    }

    @Test
    void whatTheGroupGrantsForSureAMemberOfNothingElseMay() {
        Grants grants = evaluator.grants(READERS).orElseThrow();

        grants.granted()
                .forEach(number -> assertThat(verdict(number))
                        .as(ActionTable.get().action(number).fullName())
                        .isEqualTo(Verdict.ALLOWED));
        grants.denied().forEach(number -> assertThat(verdict(number)).isEqualTo(Verdict.EXPLICITLY_DENIED));
        grants.perhaps().forEach(number -> assertThat(verdict(number)).isNotEqualTo(Verdict.EXPLICITLY_DENIED));
    }

    private Verdict verdict(int action) {
        return evaluator.verdict(Question.of(
                "arn:aws:iam::222222222222:user/bob",
                ActionTable.get().action(action).fullName(),
                Optional.empty()));
    }

    @Test
    void aGroupThatIsNotThereIsNotToldAbout() {
        assertThat(GroupProfile.of(design, evaluator, new GroupId(READERS.account(), "Gone")))
                .isEmpty();
    }
}
