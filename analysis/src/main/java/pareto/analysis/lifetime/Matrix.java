package pareto.analysis.lifetime;

import java.util.Optional;

/// The little algebra that two to four parameters need.
public final class Matrix {

    private Matrix() {}

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double largest(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// a + length · direction
    static double[] along(double[] a, double[] direction, double length) {
        var sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + length * direction[i];
        }
        return sum;
    }

    public static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    static double[][] diagonal(int n, double value) {
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = value;
        }
        return matrix;
    }

    static double[][] copy(double[][] matrix) {
        return scaled(matrix, 1);
    }

    static double[][] scaled(double[][] matrix, double factor) {
        var copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = along(new double[matrix[i].length], matrix[i], factor);
        }
        return copy;
    }

    /// The inverse of a symmetric matrix by Cholesky's decomposition, nothing where it is not positive
    /// definite.
    public static Optional<double[][]> inverse(double[][] matrix) {
        int n = matrix.length;
        var root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= root[i][m] * root[j][m];
                }
                if (i == j && !(rest > 1e-13 * Math.abs(matrix[i][i]))) {
                    return Optional.empty();
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        var inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = solve(root, diagonal(n, 1)[i]);
        }
        return Optional.of(inverse);
    }

    private static double[] solve(double[][] root, double[] right) {
        int n = right.length;
        var solution = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                solution[i] -= root[i][j] * solution[j];
            }
            solution[i] /= root[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                solution[i] -= root[j][i] * solution[j];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }
}
