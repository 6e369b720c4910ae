package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.AssertionCheck;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.LessonStep;
import dev.espalier.design.Members;
import dev.espalier.design.Reading;
import dev.espalier.design.Role;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.Substitution.Alphabets;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymizerTest {
    private static final byte[] SECRET = {1, 2, 3};
    private static final Set<String> WORDS_OF_AWS =
            Set.of("FullAWSAccess", "RCPFullAWSAccess", "Root", "OrganizationAccountAccessRole");
    private static final Pattern ACTION = Pattern.compile("\"[a-z0-9-]+:[A-Za-z*?]+\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    /// Every name, id, address and tag of a design.
    private static Set<String> secrets(Design design) {
        var secrets = new HashSet<String>();
        var organization = design.organization();
        secrets.add(design.name());
        secrets.add(organization.id());
        organization.policies().forEach(policy -> secrets.add(policy.name()));
        DesignIndex.of(design).units().forEach(unit -> {
            secrets.add(unit.name());
            secrets.add(unit.id().value());
            unit.tags().forEach((key, value) -> secrets.addAll(List.of(key, value)));
        });
        DesignIndex.of(design).accounts().forEach(account -> secrets(account, secrets));
        secrets.removeIf(secret -> secret.length() < 3 || WORDS_OF_AWS.contains(secret));
        return secrets;
    }

    private static void secrets(Account account, Set<String> secrets) {
        secrets.addAll(List.of(account.id().value(), account.name(), account.email()));
        account.tags().forEach((key, value) -> secrets.addAll(List.of(key, value)));
        account.policies().forEach(policy -> secrets.add(policy.name()));
        account.resources().forEach(resource -> {
            secrets.add(resource.arn().replaceFirst(".*:", ""));
            resource.tags().forEach((key, value) -> secrets.addAll(List.of(key, value)));
        });
        Members.identities(account).map(Members.Named::identity).forEach(identity -> {
            secrets.add(identity.name());
            identity.inlinePolicies().forEach(policy -> secrets.add(policy.name()));
            tagsOf(identity).forEach((key, value) -> secrets.addAll(List.of(key, value)));
        });
    }

    private static SortedMap<String, String> tagsOf(Identity identity) {
        return switch (identity) {
            case User user -> user.tags();
            case Role role -> role.tags();
            case Group _ -> new TreeMap<>();
        };
    }

    private static void survivesNowhere(Design before, Design after) {
        var text = ACTION.matcher(DesignFile.write(after)).replaceAll("\"\"");
        var words = new HashSet<String>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        for (var secret : secrets(before)) {
            boolean isOneWord = WORD.matcher(secret).matches();
            assertThat(isOneWord ? words.contains(secret) : text.contains('"' + secret + '"'))
                    .as(secret)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNameOrIdOfAGeneratedOrganizationSurvives(long seed) {
        var design = DesignGenerator.small(seed);

        survivesNowhere(design, Anonymizer.anonymous(design, SECRET).design());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four-departments.json",
                "coffee-shop.json",
                "application-role.json",
                "regulated-workloads.json",
                "landing-zone.json"
            })
    void samplesKeepTheirAnswersUnderOtherNames(String sample) {
        var design = Samples.open(sample);

        var anonymous = Anonymizer.anonymous(design, SECRET).design();

        survivesNowhere(design, anonymous);
        assertThat(AssertionCheck.run(anonymous))
                .hasSameSizeAs(design.assertions())
                .allSatisfy(result -> assertThat(result.holds())
                        .as(result.assertion().toString() + result.answer())
                        .isTrue());
        assertThat(DesignFile.parse(DesignFile.write(anonymous)))
                .isEqualTo(new ReadResult.Opened(anonymous, false, List.of()));
    }

    @Test
    void lessonIsLeftOutBecauseItsStepsHoldTheDesignAsItWas() {
        var sample = Samples.open("four-departments.json");
        var sight = new LessonStep.Sight(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), Optional.empty());
        var step = new LessonStep(
                "Finance", sight, Optional.empty(), Optional.empty(), Optional.of("H4sI"), UnknownFields.NONE);
        var design = sample.withView(sample.view().withLesson(List.of(step)));

        assertThat(Anonymizer.anonymous(design, SECRET).design().view().lesson())
                .isEmpty();
    }

    @Test
    void theSameSecretGivesTheSameNamesAndEveryRunHasItsOwn() {
        var design = DesignGenerator.small(1);

        assertThat(Anonymizer.anonymous(design, SECRET)).isEqualTo(Anonymizer.anonymous(design, SECRET));
        assertThat(Anonymizer.anonymous(design)).isNotEqualTo(Anonymizer.anonymous(design));
    }

    private static AnonymousArns arns(Pseudonyms pseudonyms) {
        return new AnonymousArns(pseudonyms);
    }

    @Test
    void idsInArnsAndConditionsFollow() {
        var pseudonyms = new Pseudonyms(SECRET, Alphabets.BY_PREFIX, "");
        var arns = arns(pseudonyms);
        var account = pseudonyms.text("222222222222");

        assertThat(arns.reference("arn:aws:iam::222222222222:role/team/Deploy*"))
                .isEqualTo("arn:aws:iam::" + account + ":role/" + pseudonyms.text("team") + "/"
                        + pseudonyms.text("Deploy") + "*");
        assertThat(arns.reference("o-tea1234567/r-ab12/ou-ab12-pantry01/*"))
                .isEqualTo(pseudonyms.text("o-tea1234567") + "/" + pseudonyms.text("r-ab12") + "/"
                        + pseudonyms.text("ou-ab12-pantry01") + "/*")
                .doesNotContain("tea1234567", "ab12", "pantry01");
        assertThat(arns.reference("arn:aws:s3:::shop-receipts/${aws:username}/*"))
                .isEqualTo("arn:aws:s3:::" + pseudonyms.text("shop-receipts") + "/${aws:username}/*");
    }

    @Test
    void wordsOfAwsStay() {
        var arns = arns(new Pseudonyms(SECRET, Alphabets.BY_PREFIX, ""));

        for (var word : List.of(
                "arn:aws:iam::aws:policy/ReadOnlyAccess",
                "arn:aws:ec2:eu-central-1:*:instance/*",
                "ec2.amazonaws.com",
                "s3.eu-west-1.amazonaws.com",
                "*",
                "FullAWSAccess",
                "OrganizationAccountAccessRole")) {
            assertThat(arns.principal(word)).isEqualTo(word);
        }
    }
}
