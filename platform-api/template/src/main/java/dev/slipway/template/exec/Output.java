package dev.slipway.template.exec;

import dev.slipway.template.TemplateException;

/** What a template has written so far. */
final class Output {

    private final StringBuilder text = new StringBuilder();
    private final Budget budget;
    private final long most;

    Output(Budget budget, long most) {
        this.budget = budget;
        this.most = most;
    }

    void write(String piece) {
        if (text.length() + (long) piece.length() > most) {
            throw TemplateException.limit("output of more than " + most + " characters");
        }
        budget.make(piece.length());
        text.append(piece);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
