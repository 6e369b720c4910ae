package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.User;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random organizations, written as the AWS command line prints them and imported again.
class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void wholeDumpGivesTheSameDesign(long seed) throws IOException {
        var design = DesignGenerator.small(seed);
        var documents = seed % 2 == 0 ? AwsDump.Documents.AS_OBJECTS : AwsDump.Documents.ESCAPED;
        write(AwsDump.of(design, documents));

        var imported = Intake.read(List.of(folder));

        assertThat(imported.remarks()).isEmpty();
        assertThat(imported.design().map(RoundTripTest::carried)).contains(carried(design));
        assertThat(DesignFile.parse(DesignFile.write(imported.design().orElseThrow())))
                .isEqualTo(new ReadResult.Opened(imported.design().orElseThrow(), false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyPartOfADumpGivesADesignThatCanBeSavedAndOpened(long seed) throws IOException {
        var files = AwsDump.of(DesignGenerator.small(seed), AwsDump.Documents.AS_OBJECTS);
        var random = new Random(seed);
        files.keySet().removeIf(_ -> random.nextBoolean());
        write(files);

        var design = Intake.read(List.of(folder)).design().orElseThrow();

        assertThat(DesignFile.parse(DesignFile.write(design)))
                .isEqualTo(new ReadResult.Opened(design, false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void importingIntoTheDesignItCameFromChangesNothing(long seed) throws IOException {
        var design = DesignGenerator.small(seed);
        write(AwsDump.of(design, AwsDump.Documents.AS_OBJECTS));

        var imported = Intake.readInto(design, List.of(folder));

        assertThat(imported.design().map(RoundTripTest::withNames)).contains(withNames(design));
    }

    private void write(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// What the format carries: no order of siblings, no resources, no descriptions of managed policies.
    private static Design carried(Design design) {
        var root = (Root) sorted(design.organization().root());
        return withNames(
                design.withOrganization(design.organization().withRoot(root)).withName(""));
    }

    private static Container sorted(Container container) {
        return container
                .withOrganizationalUnits(container.organizationalUnits().stream()
                        .map(unit -> (OrganizationalUnit) sorted(unit))
                        .sorted(Comparator.comparing(unit -> unit.id().value()))
                        .toList())
                .withAccounts(container.accounts().stream()
                        .map(account -> account.withResources(List.of()))
                        .sorted(Comparator.comparing(Account::id))
                        .toList());
    }

    /// Own policies by their names, as an import writes them.
    private static Design withNames(Design design) {
        var root = (Root) named(design.organization().root());
        return design.withOrganization(design.organization().withRoot(root));
    }

    private static Container named(Container container) {
        return container
                .withOrganizationalUnits(container.organizationalUnits().stream()
                        .map(unit -> (OrganizationalUnit) named(unit))
                        .toList())
                .withAccounts(container.accounts().stream()
                        .map(account -> account.withUsers(account.users().stream()
                                        .map(RoundTripTest::named)
                                        .toList())
                                .withRoles(account.roles().stream()
                                        .map(RoundTripTest::named)
                                        .toList()))
                        .toList());
    }

    private static User named(User user) {
        return user.withPermissionsBoundary(name(user.permissionsBoundary()));
    }

    private static Role named(Role role) {
        return role.withPermissionsBoundary(name(role.permissionsBoundary()));
    }

    private static Optional<String> name(Optional<String> written) {
        return written.map(text -> text.substring(text.lastIndexOf('/') + 1));
    }
}
