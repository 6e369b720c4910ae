package dev.espalier.ui.window;

import dev.espalier.design.PolicyId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.InsertCommands;
import dev.espalier.ui.drag.DragSession;
import dev.espalier.ui.drag.DropRows;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.IconButton;
import dev.espalier.ui.kit.ItemMenu;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.outline.OutlineView;
import dev.espalier.ui.outline.PolicyListView;
import dev.espalier.ui.palette.PaletteView;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Palette, outline and policies. Where room is short only a rail of icons stays, and each part opens in a fly-out over
/// the canvas.
final class LeftRegion extends StackPane {
    private static final Texts TEXTS = Texts.of(LeftRegion.class);
    private static final double RAIL = 48;
    private static final double POLICIES = 260;
    private static final double FLYOUT = 248;

    private final OutlineView outline;
    private final PolicyListView policies;
    private final List<Section> sections;
    private final VBox rail = new VBox();
    private final VBox flyout = new VBox();
    private final ToggleGroup open = new ToggleGroup();
    private boolean isRail;
    private double scale = 1;

    LeftRegion(
            DesignStore store,
            TaskRunner tasks,
            DragSession session,
            ItemMenu menu,
            InsertCommands inserts,
            Consumer<PolicyId> openPolicy) {
        outline = new OutlineView(store, session, menu);
        policies = new PolicyListView(store, tasks, session, menu, openPolicy);
        policies.setMaxHeight(POLICIES);
        policies.setMinHeight(0);
        sections = List.of(
                new Section(
                        "insert",
                        "mdi2p-plus",
                        head("insert", Optional.empty()),
                        new PaletteView(inserts, session),
                        false),
                new Section(
                        "outline",
                        "mdi2f-file-tree-outline",
                        head("outline", Optional.of(findButton())),
                        outline,
                        true),
                new Section(
                        "policies",
                        "mdi2f-file-document-outline",
                        head("policies", Optional.empty()),
                        policies,
                        false));
        flyout.getStyleClass().add("flyout");
        flyout.setPrefWidth(FLYOUT);
        flyout.setMaxWidth(FLYOUT);
        flyout.setVisible(false);
        buildRail();
        expand();
    }

    private static HBox head(String name, Optional<Node> end) {
        var title = new Label(TEXTS.text("section." + name));
        title.getStyleClass().add("section-head");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space);
        end.ifPresent(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("region-head");
        return head;
    }

    private Button findButton() {
        return IconButton.small("outline-find", "mdi2m-magnify", TEXTS.text("find"), outline::toggleFilter);
    }

    private void buildRail() {
        rail.getStyleClass().add("rail");
        for (var section : sections) {
            var button = new ToggleButton("", new FontIcon(section.icon()));
            var name = TEXTS.text("section." + section.name());
            button.setId("rail-" + section.name());
            button.getStyleClass().addAll("flat", "icon-button");
            button.setToggleGroup(open);
            button.setAccessibleText(name);
            Hint.give(button, name);
            button.selectedProperty().subscribe(isOpen -> {
                if (isOpen) {
                    showFlyout(section);
                }
            });
            rail.getChildren().add(button);
        }
        open.selectedToggleProperty().subscribe(toggle -> flyout.setVisible(toggle != null));
    }

    private void showFlyout(Section section) {
        var box = section.box();
        VBox.setVgrow(box, section.isGrowing() ? Priority.ALWAYS : Priority.NEVER);
        flyout.setMaxHeight(section.isGrowing() ? Double.MAX_VALUE : USE_PREF_SIZE);
        flyout.getChildren().setAll(box);
    }

    /// What lies over the canvas while a part is open on the rail.
    Region flyout() {
        return flyout;
    }

    /// Puts away what lies over the canvas.
    ///
    /// @return whether it was open
    boolean closeFlyout() {
        boolean wasOpen = open.getSelectedToggle() != null;
        open.selectToggle(null);
        return wasOpen;
    }

    OutlineView outline() {
        return outline;
    }

    /// The outline, for what is dragged on the canvas.
    DropRows dropRows() {
        return new LeftDrops(outline.dropRows(), this, this::openForDrag, this::closeFlyout);
    }

    private boolean openForDrag() {
        var button = rail.getChildren().get(1);
        if (!isRail || !(button instanceof ToggleButton toggle) || toggle.isSelected()) {
            return false;
        }
        toggle.setSelected(true);
        return true;
    }

    boolean isRail() {
        return isRail;
    }

    /// Shows all parts, below each other.
    void expand() {
        isRail = false;
        closeFlyout();
        flyout.getChildren().clear();
        var parts = new ArrayList<Node>();
        for (var section : sections) {
            if (!parts.isEmpty()) {
                var divider = new Region();
                divider.getStyleClass().add("divider");
                parts.add(divider);
            }
            var box = section.box();
            VBox.setVgrow(box, section.isGrowing() ? Priority.ALWAYS : Priority.NEVER);
            parts.add(box);
        }
        var all = new VBox(parts.toArray(Node[]::new));
        all.getStyleClass().add("left-region");
        getChildren().setAll(all);
        setMinWidth(0);
    }

    /// Shows icons only.
    void collapse() {
        isRail = true;
        getChildren().setAll(rail);
        setWidthTo(RAIL * scale);
    }

    /// How large the interface is, 1 being normal.
    void setScale(double factor) {
        scale = factor;
        flyout.setPrefWidth(FLYOUT * factor);
        flyout.setMaxWidth(FLYOUT * factor);
        policies.setMaxHeight(POLICIES * factor);
        if (isRail) {
            setWidthTo(RAIL * factor);
        }
    }

    void setWidthTo(double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /// Opens the outline, in a fly-out when there is only the rail.
    void showOutline() {
        if (isRail) {
            open.selectToggle(open.getToggles().get(1));
        }
        outline.focusTree();
    }

    void dispose() {
        outline.dispose();
        policies.dispose();
    }
}
