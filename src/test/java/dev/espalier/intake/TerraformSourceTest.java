package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformSourceTest {
    @Test
    void sourcesOfTerraformAreSaidNotToBeRead(@TempDir Path folder) {
        var imported = new Given(folder)
                .file("main.tf", "resource \"aws_iam_user\" \"a\" {\n}\n")
                .imported();

        assertThat(imported.remarks())
                .anySatisfy(remark -> assertThat(remark.message()).contains("terraform show -json"));
    }
}
