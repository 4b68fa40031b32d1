// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/outcome.h"
#include "workers/contract/report.h"
#include "workers/contract/runrequest.h"

#include <QJsonObject>

#include <optional>

namespace thaw {

// The values of a run as JSON, for the pipe between the main window and a subject, and for files.

QJsonObject toJson(const RunRequest &request);
RunRequest runRequestFromJson(const QJsonObject &object);

QJsonObject toJson(const Outcome &outcome);
Outcome outcomeFromJson(const QJsonObject &object);

QJsonObject toJson(const Report &report);
std::optional<Report> reportFromJson(const QJsonObject &object);

} // namespace thaw
