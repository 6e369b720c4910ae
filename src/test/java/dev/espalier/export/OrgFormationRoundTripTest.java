package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.Entity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.Root;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.Imported;
import dev.espalier.intake.Intake;
import dev.espalier.intake.Remark;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Designs written as org-formation files and imported again: what the format carries comes back, whatever things are
/// called.
class OrgFormationRoundTripTest {
    private static final String DEFAULT = OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy();
    private static final List<String> NASTY = List.of(
            "yes",
            "No",
            "null",
            "~",
            "012",
            "1e3",
            "0x1F",
            "2012-10-17",
            "true",
            "!Ref X",
            "*",
            "&a",
            "a: b",
            "a #b",
            "- x",
            "[x]",
            "{x: y}",
            "'quoted'",
            "\"double\"",
            "back\\slash",
            "two\nlines\n",
            " blank ",
            "tab\there",
            "Zürich 東京 🌳",
            "\u202Eevil",
            "\u0007bell\u0000nul",
            "\uFEFFmark",
            "<<",
            "? key",
            "%TAG",
            "@at",
            "`tick`",
            "| pipe",
            "${AWS::AccountId}",
            "x".repeat(2000));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    static Stream<Design> designs() {
        return Stream.concat(
                Stream.of("application-role", "coffee-shop", "four-departments", "landing-zone", "regulated-workloads")
                        .map(OrgFormationRoundTripTest::sample),
                LongStream.range(0, 12)
                        .boxed()
                        .flatMap(seed ->
                                Stream.of(DesignGenerator.small(seed), nasty(DesignGenerator.small(seed), seed))));
    }

    private static Design sample(String name) {
        try {
            var text = Files.readString(Path.of("samples", name + ".json"));
            return ((ReadResult.Opened) DesignFile.parse(text)).design();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void whatTheFormatCarriesComesBack(Design design) throws IOException {
        var imported = imported(OrgFormationExport.of(design));

        assertThat(lines(imported.design().orElseThrow())).isEqualTo(lines(design));
        assertThat(imported.remarks(Remark.Kind.ERROR))
                .allSatisfy(remark -> assertThat(remark.code()).isEqualTo(Remark.Code.BROKEN_DOCUMENT));
    }

    private Imported imported(Exported exported) throws IOException {
        for (var file : exported.files()) {
            assertThat(file.text()).endsWith("\n");
            Files.writeString(folder.resolve(file.path()), file.text());
        }
        return Intake.read(List.of(folder));
    }

    private static Design nasty(Design design, long seed) {
        var random = new Random(seed);
        var organization = design.organization();
        return design.withOrganization(organization.withRoot((Root) nasty(organization.root(), random)));
    }

    private static Container nasty(Container container, Random random) {
        return container
                .withOrganizationalUnits(container.organizationalUnits().stream()
                        .map(unit -> ((OrganizationalUnit) nasty(unit, random)).withName(any(random)))
                        .toList())
                .withAccounts(container.accounts().stream()
                        .map(account -> nasty(account, random))
                        .toList());
    }

    private static Account nasty(Account account, Random random) {
        var tags = new TreeMap<String, String>();
        tags.put(any(random), any(random));
        tags.put(any(random), any(random));
        var password = new PasswordPolicy(
                Optional.of(8 + random.nextInt(3)),
                Optional.of(random.nextBoolean()),
                Optional.empty(),
                Optional.of(random.nextBoolean()),
                Optional.empty(),
                Optional.of(true),
                Optional.of(90),
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE);
        return account.withName(any(random))
                .withEmail(random.nextBoolean() ? any(random) : "")
                .withTags(tags)
                .withPasswordPolicy(random.nextBoolean() ? Optional.of(password) : Optional.empty());
    }

    private static String any(Random random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /// What the format carries of a design, one line each.
    private static Set<String> lines(Design design) {
        var lines = new TreeSet<String>();
        var organization = design.organization();
        organization.policies().stream()
                .filter(policy -> policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY)
                .forEach(policy ->
                        lines.add("policy " + policy.name() + "|" + policy.description() + "|" + policy.document()));
        lines.add("management " + organization.managementAccountId());
        add(lines, organization.root(), "");
        return lines;
    }

    private static void add(Set<String> lines, Container container, String path) {
        lines.add("unit " + path + " " + scps(container));
        container.organizationalUnits().forEach(unit -> add(lines, unit, path + "/" + unit.name()));
        for (var account : container.accounts()) {
            lines.add(String.join(
                    "|",
                    path,
                    account.id().value(),
                    account.name(),
                    account.email().isBlank() ? "" : account.email(),
                    scps(account),
                    account.tags().toString(),
                    account.passwordPolicy().toString()));
        }
    }

    private static String scps(Entity entity) {
        var names = new ArrayList<>(entity.serviceControlPolicies());
        names.remove(DEFAULT);
        return names.toString();
    }
}
