"""Learners of scikit-learn over train.csv, judged by test.csv: rows of numbers, the label last. Prints JSON."""
import json
import time

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier, IsolationForest, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

train = numpy.loadtxt("train.csv", delimiter=",")
test = numpy.loadtxt("test.csv", delimiter=",")
learners = {
    "HistGradientBoosting": HistGradientBoostingClassifier(max_iter=200, learning_rate=0.05, random_state=1),
    "RandomForest": RandomForestClassifier(n_estimators=200, max_depth=20, min_samples_leaf=5, n_jobs=1, random_state=1),
    "LogisticRegression": make_pipeline(StandardScaler(), LogisticRegression()),
    "IsolationForest": IsolationForest(n_estimators=200, max_samples=256, n_jobs=1, random_state=1),
}
told = []
for name, learner in learners.items():
    wall, processor = time.perf_counter(), time.process_time()
    learner.fit(train[:, :-1], train[:, -1])
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    before = time.perf_counter()
    if name == "IsolationForest":
        scores = -learner.score_samples(test[:, :-1])
    else:
        scores = learner.predict_proba(test[:, :-1])[:, 1]
    rate = len(test) / (time.perf_counter() - before)
    told.append({
        "name": name,
        "seconds": wall,
        "processor": processor,
        "rate": rate,
        "ap": average_precision_score(test[:, -1], scores),
        "auc": roc_auc_score(test[:, -1], scores),
    })
print(json.dumps(told))
