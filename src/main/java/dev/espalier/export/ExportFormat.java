package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.export.Exported.TextFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// The formats that a design can be exported to.
public enum ExportFormat {
    /// Infrastructure as code, for Terraform.
    TERRAFORM("terraform"),
    /// Infrastructure as code, for CloudFormation.
    CLOUDFORMATION("cloudformation"),
    /// The organization as one file, for org-formation.
    ORG_FORMATION("org-formation"),
    /// A script of AWS command-line commands that makes the organization.
    AWS_CLI("aws-cli"),
    /// A report to be read.
    MARKDOWN("markdown"),
    /// A report to be read in a browser.
    HTML("html"),
    /// Who can do what, as comma-separated values.
    MATRIX("matrix");

    private final String option;

    ExportFormat(String option) {
        this.option = option;
    }

    /// What the command line calls it.
    @Override
    public String toString() {
        return option;
    }

    /// What people call it.
    public String title() {
        return Words.text("format." + name());
    }

    /// What it carries, in a sentence or two.
    public String summary() {
        return Words.text("format." + name() + ".carries");
    }

    /// The design in this format, all of it in memory; a matrix of a large design is better written with
    /// [PermissionMatrix].
    public Exported of(Design design) {
        return switch (this) {
            case TERRAFORM -> TerraformExport.of(design);
            case CLOUDFORMATION -> CloudFormationExport.of(design);
            case ORG_FORMATION -> OrgFormationExport.of(design);
            case AWS_CLI -> AwsCliScript.of(design);
            case MARKDOWN -> MarkdownReport.of(design);
            case HTML -> HtmlReport.of(design);
            case MATRIX -> matrix(design);
        };
    }

    private static Exported matrix(Design design) {
        var text = new StringWriter();
        var matrix = PermissionMatrix.of(design, List.of());
        matrix.write(new PrintWriter(text), () -> false);
        return new Exported(List.of(new TextFile(PermissionMatrix.FILE, text.toString())), matrix.remarks());
    }
}
