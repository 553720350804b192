package dev.slipway.runtime.step;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One external operation: begin it, then look until it is settled. Its type name and signature lie in histories and
 * never change. Public only because the SDK calls it by reflection.
 */
@WorkflowInterface
public interface ExternalOperationWorkflow {

    String TYPE = "ExternalOperation";

    @WorkflowMethod(name = TYPE)
    void run(StepCall call, StepMark mark);
}
