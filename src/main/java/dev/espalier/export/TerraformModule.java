package dev.espalier.export;

import dev.espalier.export.Exported.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A folder with a Terraform configuration of its own.
final class TerraformModule {
    static final String IMPORTS = "imports.tf";

    private static final HclBlock REQUIREMENTS = new HclBlock("terraform")
            .with("required_version", ">= 1.5")
            .with(new HclBlock("required_providers")
                    .with(
                            "aws",
                            new HclValue.Mapping(List.of(
                                    new HclValue.Entry("source", HclValue.text("hashicorp/aws")),
                                    new HclValue.Entry("version", HclValue.text(">= 6.0"))))));

    private final String folder;
    private final Map<String, HclFile> files = new LinkedHashMap<>();
    private int imported;

    TerraformModule(String folder) {
        this.folder = folder;
    }

    HclFile file(String name) {
        return files.computeIfAbsent(name, _ -> new HclFile());
    }

    /// How many things are to be imported.
    int imported() {
        return imported;
    }

    /// Has what exists taken over instead of made.
    void imported(String address, String id) {
        if (imported == 0) {
            file(IMPORTS).comment(List.of(Words.text("terraform.file.imports")));
        }
        file(IMPORTS)
                .add(new HclBlock("import").with("to", HclValue.code(address)).with("id", id));
        imported++;
    }

    /// Which Terraform and which provider it takes. Resources have a Region of their own since the provider's version
    /// 6.
    static HclBlock requirements() {
        return REQUIREMENTS;
    }

    static HclBlock variable(String name, String description) {
        return new HclBlock("variable", name).with("description", description).with("type", HclValue.code("string"));
    }

    List<TextFile> files() {
        var written = new ArrayList<TextFile>();
        files.forEach((name, file) -> {
            if (!file.isEmpty()) {
                written.add(new TextFile(folder + "/" + name, file.text()));
            }
        });
        return written;
    }
}
