package dev.slipway.template.exec;

import dev.slipway.template.TemplateException;
import dev.slipway.template.builtin.Truth;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.parse.Definition;
import dev.slipway.template.parse.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the nodes of one call of a template and writes its output. */
final class Interpreter {

    private final Run run;
    private final Frame frame;
    private final Output output;
    private final Evaluator evaluator;

    Interpreter(Run run, Frame frame, Output output) {
        this.run = run;
        this.frame = frame;
        this.output = output;
        this.evaluator = new Evaluator(run, frame);
    }

    /** How a node ends: with the next one, or with the loop around it. */
    private enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    void run(Operand data) {
        try {
            walk(data, frame.definition().body());
        } catch (TemplateException problem) {
            throw problem.isLimit() ? frame.placed(problem) : problem;
        }
    }

    private Flow walk(Operand dot, Node node) {
        run.budget().step();
        frame.at(node);
        if (node instanceof Node.Text text) {
            output.write(text.text());
        } else if (node instanceof Node.Action action) {
            action(dot, action);
        } else if (node instanceof Node.Block block) {
            return block(dot, block);
        } else if (node instanceof Node.Branch branch) {
            return branch(dot, branch);
        } else if (node instanceof Node.Call call) {
            call(dot, call);
        } else {
            return node instanceof Node.Break ? Flow.BREAK : Flow.CONTINUE;
        }
        return Flow.NEXT;
    }

    private Flow block(Operand dot, Node.Block block) {
        for (Node node : block.nodes()) {
            Flow flow = walk(dot, node);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    private void action(Operand dot, Node.Action action) {
        Object value = evaluator.pipeline(dot, action.pipe());
        if (action.pipe().declared().isEmpty()) {
            frame.at(action);
            output.write(printed(value));
        }
    }

    private String printed(Object value) {
        if (value == Marker.NO_VALUE) {
            return "<no value>";
        }
        if (value instanceof String text) {
            return text;
        }
        run.budget().weigh(value);
        return GoFormat.value(value);
    }

    private Flow branch(Operand dot, Node.Branch branch) {
        int mark = frame.scope().mark();
        Flow flow = branch.control() == Node.Control.RANGE ? range(dot, branch) : condition(dot, branch);
        frame.scope().pop(mark);
        return flow;
    }

    private Flow condition(Operand dot, Node.Branch branch) {
        Object value = evaluator.pipeline(dot, branch.pipe());
        if (Truth.of(Marker.plain(value))) {
            return walk(branch.control() == Node.Control.WITH ? Operand.of(value) : dot, branch.body());
        }
        return otherwise(dot, branch);
    }

    private Flow otherwise(Operand dot, Node.Branch branch) {
        return branch.otherwise() == null ? Flow.NEXT : walk(dot, branch.otherwise());
    }

    private Flow range(Operand dot, Node.Branch branch) {
        Object value = evaluator.pipeline(dot, branch.pipe());
        Loop loop = new Loop(branch, frame.scope().mark());
        if (value instanceof Integer || value instanceof Long) {
            count((Number) value, branch, loop);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && loop.goesOn; i++) {
                loop.round(i, Operand.element(list.get(i)));
            }
        } else if (value instanceof byte[] bytes) {
            for (int i = 0; i < bytes.length && loop.goesOn; i++) {
                loop.round(i, Operand.of(bytes[i] & 0xFF));
            }
        } else if (value instanceof Map<?, ?> map) {
            // A copy, because the body may change the map.
            Map<String, @Nullable Object> sorted = new TreeMap<>(GoJson.BY_BYTES);
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            run.budget().make(sorted.size());
            sorted.forEach((key, item) -> loop.round(key, Operand.element(item)));
        } else if (value != Marker.NO_VALUE) {
            throw frame.error("range can't iterate over " + printed(value));
        }
        return loop.rounds == 0 ? otherwise(dot, branch) : Flow.NEXT;
    }

    private void count(Number limit, Node.Branch branch, Loop loop) {
        if (branch.pipe().declared().size() > 1) {
            throw frame.error("can't use " + limit + " to iterate over more than one variable");
        }
        for (long i = 0; i < limit.longValue() && loop.goesOn; i++) {
            loop.round(Marker.NO_VALUE, Operand.of(limit instanceof Integer ? (Object) (int) i : (Object) i));
        }
    }

    /** The rounds of one range. */
    private final class Loop {

        private final Node.Branch branch;
        private final int mark;
        private long rounds;
        private boolean goesOn = true;

        Loop(Node.Branch branch, int mark) {
            this.branch = branch;
            this.mark = mark;
        }

        void round(Object index, Operand element) {
            if (!goesOn) {
                return;
            }
            rounds++;
            declare(Operand.of(index), element);
            goesOn = walk(element, branch.body()) != Flow.BREAK;
            frame.scope().pop(mark);
        }

        private void declare(Operand index, Operand element) {
            int declared = branch.pipe().declared().size();
            if (declared == 0) {
                return;
            }
            if (branch.pipe().assigns()) {
                String last = branch.pipe().declared().get(declared - 1).name();
                frame.scope().set(last, element);
                if (declared > 1) {
                    frame.scope().set(branch.pipe().declared().get(0).name(), index);
                }
                return;
            }
            frame.scope().setLast(1, element);
            if (declared > 1) {
                frame.scope().setLast(2, index);
            }
        }
    }

    private void call(Operand dot, Node.Call call) {
        Definition definition = run.definition(call.name())
                .orElseThrow(() -> frame.error("template " + GoQuote.quote(call.name()) + " not defined"));
        if (frame.depth() >= run.budget().depth()) {
            throw frame.placed(TemplateException.limit(
                    "exceeded maximum template depth (" + run.budget().depth() + ")"));
        }
        Object data = call.pipe() == null ? Marker.NO_VALUE : evaluator.pipeline(dot, call.pipe());
        Operand inner = Operand.of(data);
        new Interpreter(run, new Frame(definition, frame.depth() + 1, inner), output).run(inner);
    }
}
