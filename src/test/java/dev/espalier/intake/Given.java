package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of files to import. Whatever is imported has to be a design that can be saved and opened.
record Given(Path folder) {

    Given file(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    Imported imported() {
        return checked(Intake.read(List.of(folder)));
    }

    Imported importedInto(Design design) {
        return checked(Intake.readInto(design, List.of(folder)));
    }

    Design design() {
        return imported().design().orElseThrow();
    }

    private static Imported checked(Imported imported) {
        imported.design()
                .ifPresent(design -> assertThat(DesignFile.parse(DesignFile.write(design)))
                        .isEqualTo(new ReadResult.Opened(design, false, List.of())));
        return imported;
    }

    static List<Remark.Code> codes(Imported imported) {
        return imported.remarks().stream().map(Remark::code).toList();
    }

    static Account account(Design design, String id) {
        return DesignIndex.of(design).account(new AccountId(id)).orElseThrow();
    }

    /// The name of what an account hangs under.
    static String parentOf(Design design, String id) {
        var index = DesignIndex.of(design);
        return index.nameOf(index.parentOf(new AccountId(id)).orElseThrow());
    }
}
