package dev.espalier.bench;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Picture;
import dev.espalier.diagram.PictureRequest;
import dev.espalier.diagram.Shape;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.History;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.Paste;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// From an edit to what is painted next, in milliseconds: the edit as a step of the history, the index, the layout and
/// the shapes of one window. Everything happens on the thread of the window, so it should stay below one frame.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EditBenchmark {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /// Less one, so that there is room for a copy in the largest organization that AWS allows.
    @Param({"10000", "50000"})
    private int accounts;

    @Param({"TREE", "NESTED"})
    private Reading reading;

    @Param({"RENAME", "MOVE", "ATTACH", "REMOVE", "DUPLICATE"})
    private Kind kind;

    private final Random random = new Random(1);
    private Folding folding = Folding.NONE;
    private History history = History.of(DesignGenerator.small(1));
    private List<AccountId> movable = List.of();
    private Layout layout = Layout.of(history.current(), folding);

    /// What is done.
    public enum Kind {
        RENAME,
        MOVE,
        ATTACH,
        REMOVE,
        DUPLICATE
    }

    @Setup
    public void layOut() {
        var design = DesignGenerator.of(1, new DesignGenerator.Size(accounts - 1, 2_000, 100_000, 200));
        var management = design.organization().managementAccountId();
        folding = Folding.NONE.with(reading);
        history = History.of(design);
        layout = Layout.of(design, folding);
        movable = DesignIndex.of(design).accounts().stream()
                .map(Account::id)
                .filter(id -> !id.equals(management))
                .toList();
    }

    @Benchmark
    public List<Shape> editToShapes() {
        var result = history.perform(edit());
        if (result instanceof EditResult.Rejected(var _, var sentence)) {
            throw new IllegalStateException(sentence);
        }
        layout = layout.changedTo(history.current(), folding);
        var middle = layout.bounds().centerX();
        return Picture.paint(PictureRequest.of(layout, 1, new Bounds(middle - WIDTH / 2, 0, WIDTH, HEIGHT)));
    }

    @TearDown(Level.Invocation)
    public void undo() {
        history.undo();
        layout = layout.changedTo(history.current(), folding);
    }

    private Edit edit() {
        var account = one(movable);
        return switch (kind) {
            case RENAME -> new RenameNode(account, "Renamed " + random.nextInt());
            case MOVE -> new MoveNodes(List.of(account), otherUnit(account).id());
            case ATTACH -> new AttachOrganizationPolicy(missingPolicy(account), account);
            case REMOVE -> new RemoveNodes(List.of(account));
            case DUPLICATE -> Paste.duplicate(history.current(), List.of(account));
        };
    }

    private OrganizationalUnit otherUnit(AccountId account) {
        var index = DesignIndex.of(history.current());
        var unit = one(index.units());
        return index.parentOf(account).filter(unit.id()::equals).isEmpty() ? unit : otherUnit(account);
    }

    private OrganizationPolicyId missingPolicy(AccountId account) {
        var there = DesignIndex.of(history.current()).account(account).orElseThrow();
        return history.current().organization().policies().stream()
                .filter(policy -> policy.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                        && !there.serviceControlPolicies().contains(policy.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
