package io.huiliu.simulate.run;

/** How some members fared, added up: sums in yuan, and how got / spent is spread among them. */
final class Cohort {
    private long members;
    private double spent;
    private double got;
    private double promised;
    private long nothing;
    private long recouped;
    private RatioHistogram ratios = new RatioHistogram();

    /** Takes a member. Only one that spent something has a ratio. */
    void add(double memberSpent, double memberGot, double memberPromised) {
        members++;
        spent += memberSpent;
        got += memberGot;
        promised += memberPromised;
        if (memberSpent > 0) {
            ratios.add(memberGot / memberSpent);
            nothing += memberGot <= 0 ? 1 : 0;
            recouped += memberGot >= memberSpent ? 1 : 0;
        }
    }

    void add(Cohort other) {
        members += other.members;
        spent += other.spent;
        got += other.got;
        promised += other.promised;
        nothing += other.nothing;
        recouped += other.recouped;
        ratios.add(other.ratios);
    }

    /** All who joined. */
    long members() {
        return members;
    }

    /** Those of them that spent something. */
    long buyers() {
        return ratios.count();
    }

    double spent() {
        return spent;
    }

    double got() {
        return got;
    }

    double promised() {
        return promised;
    }

    /** The part of the buyers that got nothing; NaN where there are none. */
    double nothing() {
        return nothing / (double) buyers();
    }

    /** The part of the buyers that got at least what they spent. */
    double recouped() {
        return recouped / (double) buyers();
    }

    RatioHistogram ratios() {
        return ratios;
    }

    void write(RecordWriter to) {
        to.number(members);
        to.real(spent);
        to.real(got);
        to.real(promised);
        to.number(nothing);
        to.number(recouped);
        ratios.write(to);
    }

    static Cohort read(RecordReader from) {
        Cohort read = new Cohort();
        read.members = from.number();
        read.spent = from.real();
        read.got = from.real();
        read.promised = from.real();
        read.nothing = from.number();
        read.recouped = from.number();
        read.ratios = RatioHistogram.read(from);
        return read;
    }
}
