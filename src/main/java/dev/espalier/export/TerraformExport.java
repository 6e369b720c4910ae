package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.export.Exported.TextFile;
import java.text.Normalizer;
import java.util.ArrayList;

/// Writes a design as Terraform configuration: one root module for the organization and one for the inside of each
/// account, because Terraform starts a provider for each account it works in. What has an id is imported, everything
/// else is made.
///
/// @see <a href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs">The AWS provider</a>
public final class TerraformExport {
    /// Letters before it are put together already.
    private static final char FIRST_MARK = '\u0300';

    private TerraformExport() {}

    /// The configuration, ready to be put into an empty folder.
    public static Exported of(Design design) {
        var tally = new Tally();
        var names = new TerraformNames(design);
        var known = new KnownIds(design);
        var management = design.organization().managementAccountId();
        var files = new ArrayList<>(new TerraformOrganization(design, names, known, tally).files());
        for (var account : DesignIndex.of(design).accounts()) {
            if (StaysInDesign.hasInside(account)) {
                tally.add("terraform.accounts", account.name());
                files.addAll(new TerraformAccount(account, names.of(account), management, known, tally).files());
            }
        }
        files.stream().filter(TerraformExport::isChanged).forEach(file -> tally.add("terraform.text", file.path()));
        KeptIds.noteTo(tally, design);
        StaysInDesign.noteTo(tally, design);
        return new Exported(files, tally.remarks());
    }

    /// Terraform puts letters and their accents together, and half a surrogate pair cannot be written.
    private static boolean isChanged(TextFile file) {
        var text = file.text();
        boolean isComposed = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isComposed &= c < FIRST_MARK;
            if (c == '\uFFFD') {
                return true;
            }
        }
        return !isComposed && !Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
