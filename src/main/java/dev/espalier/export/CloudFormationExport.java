package dev.espalier.export;

import dev.espalier.design.Design;
import java.util.List;

/// Writes a design as CloudFormation templates: one for the organization and one for the inside of each account.
public final class CloudFormationExport {
    private CloudFormationExport() {}

    /// The templates, ready to be put into an empty folder.
    public static Exported of(Design design) {
        var tally = new Tally();
        StaysInDesign.noteTo(tally, design);
        return new Exported(List.of(), tally.remarks());
    }
}
