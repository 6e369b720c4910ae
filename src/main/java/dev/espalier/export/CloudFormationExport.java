package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import java.util.ArrayList;

/// Writes a design as CloudFormation templates: one for the organization, one for the identities of each account and
/// one for its resources in each Region, with lists of what exists for CloudFormation to take over. Templates are
/// called after the account to use them in. One that CloudFormation would not take is divided, and says in which order
/// its parts are used.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Organizations.html">AWS
/// Organizations</a>
public final class CloudFormationExport {
    private CloudFormationExport() {}

    /// The templates, ready to be put into an empty folder.
    public static Exported of(Design design) {
        var tally = new Tally();
        var order = new DeployOrder();
        var known = new KnownIds(design);
        var organization = new TemplateOrganization(design, known, tally, order);
        var files = new ArrayList<>(organization.files());
        for (var account : DesignIndex.of(design).accounts()) {
            var word = organization.called(account.id());
            var stem = "accounts/" + (word.isEmpty() ? "" : word + "-") + account.id();
            files.addAll(new TemplateAccount(account, stem, known, tally, order).files());
            files.addAll(new TemplateResources(account, stem, known, tally, order).files());
        }
        files.stream()
                .filter(file -> file.path().endsWith(".yaml") && Template.isTooLong(file.text()))
                .forEach(file -> tally.add("cloudFormation.long", file.path()));
        files.stream()
                .filter(file -> file.path().endsWith(".import.json"))
                .forEach(file -> tally.add("cloudFormation.imports", file.path()));
        order.file().ifPresent(files::add);
        KeptIds.noteTo(tally, design);
        StaysInDesign.noteTo(tally, design);
        return new Exported(files, tally.remarks());
    }
}
