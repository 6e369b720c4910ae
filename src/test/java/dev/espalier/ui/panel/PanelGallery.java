package dev.espalier.ui.panel;

import dev.espalier.access.PolicySource;
import dev.espalier.access.Question;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.diagram.Theme;
import dev.espalier.policy.JsonPath;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.look.Appearance;
import dev.espalier.ui.selected.SelectionDestinations;
import dev.espalier.ui.selected.SelectionView;
import dev.espalier.ui.selected.SelectionViewModel;
import dev.espalier.ui.task.DirectTaskRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Writes pictures of the panel in its states into a folder, for comparing them with the mockups. Needs no display when
/// run with the Headless platform: `PanelGallery FOLDER`, or `PanelGallery FOLDER denied folded` for some of them.
public final class PanelGallery extends Application {
    private static final double WIDTH = 408;
    private static final double HEIGHT = 920;

    private record Exhibit(
            String name, Design design, Optional<Question> question, BiConsumer<DesignStore, PanelView> act) {}

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getRaw();
        var folder = Path.of(arguments.getFirst());
        var wanted = arguments.subList(1, arguments.size());
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var exhibit : exhibits()) {
                if (wanted.isEmpty() || wanted.contains(exhibit.name())) {
                    shoot(stage, folder, theme, exhibit);
                }
            }
        }
        Platform.exit();
    }

    private static List<Exhibit> exhibits() {
        var sample = WorkedExamples.fourDepartments();
        var database = WorkedExamples.ask(WorkedExamples.HR, "hana", "rds:CreateDBInstance");
        var table = Question.of(
                "arn:aws:iam::444444444444:user/tom",
                "dynamodb:GetItem",
                Optional.of("arn:aws:dynamodb:eu-west-1:444444444444:table/other"));
        return List.of(
                show("denied", sample, database),
                show("allowed", sample, WorkedExamples.ask(WorkedExamples.HR, "hana", "iam:ListUsers")),
                show(
                        "silent",
                        WorkedExamples.peopleWithAllowList(),
                        WorkedExamples.ask(WorkedExamples.HR, "hana", "ec2:DescribeInstances")),
                show(
                        "four",
                        WorkedExamples.fourObstacles(),
                        WorkedExamples.ask(WorkedExamples.LEGAL, "lee", "s3:PutObject")),
                show(
                        "depends",
                        WorkedExamples.terminationWithMfa(),
                        WorkedExamples.ask(WorkedExamples.HR, "tom", "ec2:TerminateInstances")),
                new Exhibit("expert", WorkedExamples.onlyOneTable(), Optional.of(table), (_, view) -> expert(view)),
                show("near", sample, WorkedExamples.ask(WorkedExamples.HR, "ivo", "s3:GetObjectAcl")),
                show("no-answer", sample, WorkedExamples.ask(WorkedExamples.HR, "hana", "s3:ListObject")),
                show(
                        "group",
                        sample,
                        Question.of("arn:aws:iam::444444444444:group/Admins", "iam:ListUsers", Optional.empty())),
                show(
                        "management",
                        sample,
                        WorkedExamples.ask(WorkedExamples.MANAGEMENT, "nora", "rds:CreateDBInstance")),
                new Exhibit("what-if", sample, Optional.of(database), (_, view) -> turn(view)),
                new Exhibit(
                        "twins",
                        sample,
                        Optional.of(database),
                        (_, view) -> view.compare(WorkedExamples.HANA, WorkedExamples.TOM)),
                new Exhibit(
                        "accounts",
                        sample,
                        Optional.of(database),
                        (store, _) -> store.select(List.of(WorkedExamples.HR, WorkedExamples.LEGAL))),
                told("ceiling", sample, WorkedExamples.PEOPLE),
                told("role", sample, new RoleId(WorkedExamples.HR, "PayrollSync")),
                told(
                        "scp",
                        sample,
                        new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases")),
                exercise("exercise", sample, database, _ -> {}),
                exercise("exercise-node", sample, database, store -> {
                    store.asking().exercises().choose(Verdict.EXPLICITLY_DENIED);
                    store.select(List.of(WorkedExamples.PEOPLE));
                }),
                exercise("exercise-told", sample, database, store -> {
                    store.asking().exercises().choose(Verdict.IMPLICITLY_DENIED);
                    store.asking().exercises().point(WorkedExamples.HANA);
                }),
                new Exhibit("folded", sample, Optional.of(database), (_, view) -> view.turnFold()),
                new Exhibit("empty", sample, Optional.empty(), (_, _) -> {}),
                new Exhibit("typing", sample, Optional.of(database), (_, view) -> typeAction(view)));
    }

    private static Exhibit exercise(String name, Design design, Question question, Consumer<DesignStore> act) {
        return new Exhibit(name, design, Optional.empty(), (store, _) -> {
            store.asking().exercises().pose(question);
            act.accept(store);
        });
    }

    private static Exhibit told(String name, Design design, ItemId item) {
        return new Exhibit(name, design, Optional.empty(), (store, _) -> store.select(List.of(item)));
    }

    private static void turn(PanelView view) {
        view.applyCss();
        view.layout();
        view.lookup("#offer-B").requestFocus();
    }

    private static Exhibit show(String name, Design design, Question question) {
        return new Exhibit(name, design, Optional.of(question), (_, _) -> {});
    }

    private static void expert(PanelView view) {
        ((ToggleButton) view.lookup("#depth-EXPERT")).fire();
    }

    private static void typeAction(PanelView view) {
        ((Button) view.lookup("#token-action")).fire();
        ((TextField) view.lookup("#field-action")).setText("s3:put");
    }

    private static void shoot(Stage stage, Path folder, Theme theme, Exhibit exhibit) {
        var store = new DesignStore(exhibit.design(), new DirectTaskRunner());
        var view = new PanelView(new PanelViewModel(store, new DirectTaskRunner(), Patience.ENDLESS), new Nowhere());
        var about = new SelectionViewModel(store);
        view.setAside(new SelectionView(about, new Nowhere()), about.wantedProperty());
        var scene = new Scene(view, WIDTH, HEIGHT);
        Appearance.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
        store.questionProperty().set(exhibit.question());
        exhibit.act().accept(store, view);
        view.applyCss();
        view.layout();
        var image = scene.snapshot(null);
        var picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        write(picture, folder.resolve(exhibit.name() + "-" + theme.name() + ".png"));
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Nowhere implements PanelDestinations, SelectionDestinations {
        @Override
        public void goTo(PolicySource policy, JsonPath statement) {}

        @Override
        public void copyPicture() {}

        @Override
        public void compareWith(MemberId principal) {}

        @Override
        public void goTo(NodeId node) {}

        @Override
        public void goTo(StatementResult statement) {}
    }
}
