package dev.espalier.ui.canvas;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Root;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Ghost;
import dev.espalier.diagram.Glyph;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Theme;
import dev.espalier.ui.drag.Dragged;
import dev.espalier.ui.drag.PaletteKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is being dragged, under the pointer, with a badge below it that says why it cannot be dropped there.
final class GhostView extends Region {
    private static final double BADGE_GAP = 10;
    private static final double UNDER_POINTER = 14;
    private static final double BESIDE = 16;
    private static final double MARGIN = 8;
    private static final double BELOW = 12;
    private static final double APART = 4;

    private final Canvas drawing = new Canvas();
    private final Label badge = new Label();
    private final Label impact = new Label();
    private final FontIcon refusal = new FontIcon("mdi2c-cancel");
    private final FxPainter painter;
    private double leftmost = MARGIN;
    private Optional<Painted> shown = Optional.empty();

    private record Painted(Dragged dragged, boolean isSmall) {}

    GhostView() {
        painter = new FxPainter(drawing.getGraphicsContext2D());
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        drawing.getStyleClass().add("ghost");
        badge.getStyleClass().add("drag-badge");
        badge.setId("drag-badge");
        badge.setGraphic(refusal);
        impact.getStyleClass().addAll("drag-badge", "impact-badge");
        impact.setId("impact-badge");
        impact.setVisible(false);
        getChildren().addAll(drawing, badge, impact);
    }

    void show(Design design, Optional<DropPreview> preview, Theme theme, Dimension2D room) {
        setVisible(preview.isPresent());
        if (preview.isEmpty()) {
            shown = Optional.empty();
            badge.setText("");
            impact.setVisible(false);
            return;
        }
        var current = preview.get();
        var wanted = new Painted(current.dragged(), current.isElsewhere());
        if (shown.filter(wanted::equals).isEmpty()) {
            shown = Optional.of(wanted);
            paint(design, wanted, theme);
        }
        badge.setText(
                current.reason().or(() -> DropFeedback.hint(design, current)).orElse(""));
        badge.setVisible(!badge.getText().isEmpty());
        badge.setContentDisplay(current.reason().isPresent() ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        place(current, room);
    }

    /// Shows under the badge what letting go would do to permissions, when that is known.
    void showImpact(Optional<String> line, double width) {
        impact.setText(line.orElse(""));
        impact.setVisible(line.isPresent());
        placeImpact(width);
    }

    private void placeImpact(double width) {
        if (impact.isVisible()) {
            impact.applyCss();
            impact.autosize();
            var left = drawing.getLayoutX();
            var x = Math.max(leftmost, Math.min(left, width - impact.getWidth() - MARGIN));
            var under = badge.isVisible() ? badge.getLayoutY() + badge.getHeight() + APART : badge.getLayoutY();
            impact.relocate(Math.rint(x), Math.rint(under));
        }
    }

    /// Everything of it.
    Bounds bounds() {
        var bounds = new Bounds(drawing.getLayoutX(), drawing.getLayoutY(), drawing.getWidth(), drawing.getHeight());
        return Stream.of(badge, impact)
                .filter(Label::isVisible)
                .map(label -> new Bounds(label.getLayoutX(), label.getLayoutY(), label.getWidth(), label.getHeight()))
                .reduce(bounds, Bounds::union);
    }

    /// Under the pointer on the canvas; beside it over rows, so that the row can be read.
    private void place(DropPreview preview, Dimension2D room) {
        badge.autosize();
        var shift = preview.isElsewhere() ? BESIDE : -UNDER_POINTER;
        var left = preview.at().x() + shift;
        var top = preview.at().y() + shift;
        drawing.relocate(left, top);
        leftmost = preview.isElsewhere() ? left : MARGIN;
        var x = Math.max(leftmost, Math.min(left, room.getWidth() - badge.getWidth() - MARGIN));
        var under = top + drawing.getHeight() - BELOW + BADGE_GAP;
        var isRoom = under + 2 * badge.getHeight() + APART <= room.getHeight();
        badge.relocate(Math.rint(x), Math.rint(isRoom ? under : top - 2 * (badge.getHeight() + APART)));
        placeImpact(room.getWidth());
    }

    private void paint(Design design, Painted wanted, Theme theme) {
        var drawn = wanted.isSmall() ? chip(design, wanted.dragged()) : drawn(design, wanted.dragged());
        var view = new Viewport(1, 0, 0, drawn.width(), drawn.height() + BELOW);
        drawing.setWidth(view.width());
        drawing.setHeight(view.height());
        painter.paintClear(drawn.shapes(), view, Palette.of(theme), FxPainter.pixels(this));
    }

    private static Ghost.Drawn chip(Design design, Dragged dragged) {
        return Ghost.chip(glyph(dragged), DropFeedback.name(design, dragged));
    }

    private static Ghost.Drawn drawn(Design design, Dragged dragged) {
        var chip = chip(design, dragged);
        return switch (dragged) {
            case Dragged.Nodes(var nodes)
            when nodes.size() == 1 -> figure(design, nodes.getFirst()).orElse(chip);
            case Dragged.Nodes _, Dragged.Members _, Dragged.Policy _, Dragged.Fresh _ -> chip;
        };
    }

    /// The figure, folded: as it is drawn in an organization that has nothing else.
    private static Optional<Ghost.Drawn> figure(Design design, NodeId node) {
        var organization = design.organization();
        var bare = organization.root().withAccounts(List.of()).withOrganizationalUnits(List.of());
        return DesignIndex.of(design).entity(node).flatMap(entity -> {
            var alone = switch (entity) {
                case Account account -> bare.withAccounts(List.of(account));
                case OrganizationalUnit unit -> bare.withOrganizationalUnits(List.of(unit));
                case Root root -> root;
            };
            var folded = node instanceof OuId unit ? Set.of(unit) : Set.<OuId>of();
            var layout = Layout.of(
                    design.withOrganization(organization.withRoot(alone)), new Folding(folded, Set.of(), Set.of()));
            return Ghost.of(layout, node);
        });
    }

    private static Glyph glyph(Dragged dragged) {
        return switch (dragged) {
            case Dragged.Nodes(var nodes) -> nodes.getFirst() instanceof AccountId ? Glyph.ACCOUNT : Glyph.UNIT;
            case Dragged.Members(var members) -> glyph(members.getFirst());
            case Dragged.Policy(var policy, var _) -> glyph(policy);
            case Dragged.Fresh(var kind) -> glyph(kind);
        };
    }

    private static Glyph glyph(PaletteKind kind) {
        return switch (kind) {
            case ACCOUNT -> Glyph.ACCOUNT;
            case UNIT -> Glyph.UNIT;
            case SCP -> Glyph.SCP;
            case RCP -> Glyph.RCP;
            case USER -> Glyph.USER;
            case GROUP -> Glyph.GROUP;
            case ROLE -> Glyph.ROLE;
            case RESOURCE -> Glyph.RESOURCE;
        };
    }

    private static Glyph glyph(MemberId member) {
        return switch (member) {
            case MemberId.GroupId _ -> Glyph.GROUP;
            case MemberId.RoleId _ -> Glyph.ROLE;
            case MemberId.ResourceId _ -> Glyph.RESOURCE;
            case MemberId.UserId _, MemberId.RootUserId _ -> Glyph.USER;
        };
    }

    private static Glyph glyph(PolicyId policy) {
        return switch (policy) {
            case OrganizationPolicyId(var type, var _) ->
                switch (type) {
                    case SERVICE_CONTROL_POLICY -> Glyph.SCP;
                    case RESOURCE_CONTROL_POLICY -> Glyph.RCP;
                };
            case PolicyId.AccountPolicyId _, PolicyId.AwsManagedPolicyId _ -> Glyph.POLICY;
        };
    }
}
