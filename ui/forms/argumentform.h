// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"

#include <QHash>
#include <QWidget>

namespace thaw {

class FlowLayout;

/// A field for each argument of a task, with its range; its product is the arguments.
class ArgumentForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ArgumentForm(QWidget *parent = nullptr);

    void setParameters(const QList<Parameter> &parameters);
    void setArguments(const Arguments &arguments); ///< unknown names are left out
    Arguments arguments() const;

signals:
    void changed();

private:
    QWidget *makeField(const Parameter &parameter);

    FlowLayout *m_layout;
    QList<Parameter> m_parameters;
    QHash<QString, QWidget *> m_fields;
};

} // namespace thaw
