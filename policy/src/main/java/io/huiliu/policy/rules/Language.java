package io.huiliu.policy.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.huiliu.policy.model.Structure;
import io.huiliu.policy.model.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Common Expression Language over the model: typed, so that a misspelt field is found when a
 * policy is read, and bounded in size, nesting and steps, so that no policy can run away.
 */
final class Language {
    /** A condition that is longer is not read by anybody either. */
    static final int MAX_LENGTH = 2_000;

    /** The words of {@code words:} that stand in the text at hand. */
    static final String FOUND = "found";

    private static final int MAX_NESTING = 32;
    private static final int MAX_STEPS = 100_000;
    private static final int MAX_REGEX = 1_000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(MAX_LENGTH)
                    .maxParseRecursionDepth(MAX_NESTING)
                    .comprehensionMaxIterations(MAX_STEPS)
                    .maxRegexProgramSize(MAX_REGEX)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .addFunctionBindings(
                            CelFunctionBinding.from(
                                    "percent_double", Double.class, Figures::percent),
                            CelFunctionBinding.from("times_double", Double.class, Figures::times),
                            CelFunctionBinding.from("yuan_double", Double.class, Figures::yuan))
                    .build();

    private static final Map<Subject, CelCompiler> COMPILERS = new EnumMap<>(Subject.class);

    private Language() {}

    /** What a condition or a figure in a text must come out as. */
    enum Result {
        FLAG,
        /** Text, or a whole number. */
        TEXT
    }

    /** A mistake in an expression, as the compiler says it. */
    static final class BadExpression extends Exception {
        private static final long serialVersionUID = 1L;

        BadExpression(String message) {
            super(message);
        }
    }

    /** Compiles an expression about a subject. */
    static CelRuntime.Program compile(String expression, Subject subject, Result result)
            throws BadExpression {
        try {
            CelAbstractSyntaxTree tree = compiler(subject).compile(expression).getAst();
            CelType type = tree.getResultType();
            boolean good =
                    result == Result.FLAG
                            ? type.equals(SimpleType.BOOL)
                            : type.equals(SimpleType.STRING) || type.equals(SimpleType.INT);
            if (!good) {
                String wanted = result == Result.FLAG ? "a bool" : "a string or an int";
                throw new BadExpression(
                        "it comes out as " + type.name() + ", and has to be " + wanted);
            }
            return RUNTIME.createProgram(tree);
        } catch (CelValidationException e) {
            throw new BadExpression(
                    String.join("; ", e.getErrors().stream().map(CelIssue::getMessage).toList()));
        } catch (CelEvaluationException e) {
            throw new BadExpression(String.valueOf(e.getMessage()));
        }
    }

    private static CelCompiler compiler(Subject subject) {
        synchronized (COMPILERS) {
            return COMPILERS.computeIfAbsent(subject, Language::newCompiler);
        }
    }

    private static CelCompiler newCompiler(Subject subject) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setTypeProvider(new Types())
                        .addFunctionDeclarations(
                                figure("percent"), figure("times"), figure("yuan"));
        see(Vocabulary.PLAN, builder);
        see(Vocabulary.DECLARED, builder);
        switch (subject) {
            case PLAN -> {}
            case MECHANISM -> see(Vocabulary.MECHANISM, builder);
            case TEXT -> {
                see(Vocabulary.TEXT, builder);
                builder.addVar(FOUND, ListType.create(SimpleType.STRING));
            }
            case DATA -> see(Vocabulary.DATA, builder);
        }
        return builder.build();
    }

    private static void see(Structure<?> structure, CelCompilerBuilder builder) {
        builder.addVar(structure.name(), StructTypeReference.create(typeName(structure)));
    }

    private static CelFunctionDecl figure(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        name + "_double", SimpleType.STRING, SimpleType.DOUBLE));
    }

    private static String typeName(Structure<?> structure) {
        return "huiliu." + structure.name();
    }

    private static CelType type(Structure.Type type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    private static StructType struct(Structure<?> structure) {
        ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
        for (Structure.Field<?> field : structure.fields()) {
            types.put(field.name(), type(field.type()));
        }
        ImmutableMap<String, CelType> byName = types.buildOrThrow();
        ImmutableSet<String> names = byName.keySet();
        return StructType.create(
                typeName(structure), names, name -> Optional.ofNullable(byName.get(name)));
    }

    /** The structures of the model, as the compiler asks for them. */
    @Immutable
    private static final class Types implements CelTypeProvider {
        private final ImmutableMap<String, CelType> byName;

        Types() {
            ImmutableMap.Builder<String, CelType> all = ImmutableMap.builder();
            for (Structure<?> structure : Vocabulary.ALL) {
                all.put(typeName(structure), struct(structure));
            }
            byName = all.buildOrThrow();
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** Every field that a subject's conditions can name, for a guess at what was meant. */
    static List<String> fieldNames() {
        return Vocabulary.ALL.stream()
                .flatMap(structure -> structure.fields().stream().map(Structure.Field::name))
                .distinct()
                .toList();
    }
}
