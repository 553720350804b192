package dev.slipway.expression.kubernetes;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.Cel;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.validator.CelAstValidator;

/** Refuses searches for a literal that is no regular expression. */
public final class SearchLiterals implements CelAstValidator {

    @Override
    public void validate(CelNavigableAst tree, Cel language, IssuesFactory issues) {
        tree.getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(SearchLiterals::isSearch)
                .map(search -> search.call().args().get(0))
                .forEach(literal -> check(literal, issues));
    }

    private static boolean isSearch(CelExpr expression) {
        return expression.getKind() == Kind.CALL
                && (expression.call().function().equals("find")
                        || expression.call().function().equals("findAll"))
                && expression.call().args().get(0).getKind() == Kind.CONSTANT;
    }

    private static void check(CelExpr literal, IssuesFactory issues) {
        try {
            boolean text = literal.constant().getKind() == CelConstant.Kind.STRING_VALUE;
            Pattern.compile(text ? literal.constant().stringValue() : "");
        } catch (PatternSyntaxException malformed) {
            issues.addError(
                    literal.id(), "program instantiation failed: error parsing regexp: " + malformed.getMessage());
        }
    }
}
