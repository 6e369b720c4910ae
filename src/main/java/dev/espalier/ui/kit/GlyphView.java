package dev.espalier.ui.kit;

import dev.espalier.design.AccountId;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.RootId;
import dev.espalier.diagram.Glyph;
import dev.espalier.diagram.Token;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The small sign of a kind of figure, as in the drawing. All of it has one colour, the looked-up colour `-esp-glyph`,
/// which style sheets may set anew where the ground is dark.
public final class GlyphView extends SymbolView {
    private final ObjectProperty<Glyph> glyph;

    public GlyphView(Glyph glyph, double side) {
        super(side);
        this.glyph = new SimpleObjectProperty<>(this, "glyph", glyph);
        getStyleClass().add("glyph-view");
        follow(this::draw);
        this.glyph.subscribe(_ -> draw());
    }

    /// The glyph of what `item` is.
    public static Glyph glyphOf(ItemId item) {
        return switch (item) {
            case RootId _ -> Glyph.ROOT;
            case OuId _ -> Glyph.UNIT;
            case AccountId _ -> Glyph.ACCOUNT;
            case UserId _, RootUserId _ -> Glyph.USER;
            case GroupId _ -> Glyph.GROUP;
            case RoleId _ -> Glyph.ROLE;
            case ResourceId _ -> Glyph.RESOURCE;
            case OrganizationPolicyId policy ->
                policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? Glyph.SCP : Glyph.RCP;
            case AccountPolicyId _, AwsManagedPolicyId _ -> Glyph.POLICY;
            case NoteId _ -> Glyph.NOTE;
        };
    }

    private void draw() {
        draw(glyph().pieces(Token.INK), 0, side() / Glyph.GRID);
    }

    public ObjectProperty<Glyph> glyphProperty() {
        return glyph;
    }

    public Glyph glyph() {
        return glyph.get();
    }

    public void show(Glyph shown) {
        glyph.set(shown);
    }
}
