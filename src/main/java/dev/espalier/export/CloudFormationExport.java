package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.export.Exported.TextFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Writes a design as CloudFormation templates: one for the organization, one for the identities of each account and
/// one for its resources in each Region, with lists of what exists for CloudFormation to take over. Templates are
/// called after the account to use them in.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Organizations.html">AWS
/// Organizations</a>
public final class CloudFormationExport {
    private CloudFormationExport() {}

    /// The templates, ready to be put into an empty folder.
    public static Exported of(Design design) {
        var tally = new Tally();
        var known = new KnownIds(design);
        var organization = new TemplateOrganization(design, known, tally);
        var files = new ArrayList<>(organization.files());
        for (var account : DesignIndex.of(design).accounts()) {
            var word = organization.called(account.id());
            var stem = "accounts/" + (word.isEmpty() ? "" : word + "-") + account.id();
            files.addAll(new TemplateAccount(account, stem, known, tally).files());
            files.addAll(new TemplateResources(account, stem, known, tally).files());
        }
        files.stream()
                .filter(CloudFormationExport::isTooLong)
                .forEach(file -> tally.add("cloudFormation.long", file.path()));
        files.stream()
                .filter(file -> file.path().endsWith(".import.json"))
                .forEach(file -> tally.add("cloudFormation.imports", file.path()));
        KeptIds.noteTo(tally, design);
        StaysInDesign.noteTo(tally, design);
        return new Exported(files, tally.remarks());
    }

    private static boolean isTooLong(TextFile file) {
        return file.text().length() > Template.MOST_BYTES
                || (file.text().length() > Template.MOST_BYTES / 4
                        && file.text().getBytes(StandardCharsets.UTF_8).length > Template.MOST_BYTES);
    }
}
